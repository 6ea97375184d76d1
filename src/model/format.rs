//! The format, described once: every kind of record with its keys, in the canonical order. One declaration, and so one
//! file, however long: the types, the decoding and every report that walks over keys follow from it.

use jiff::civil::Date;

use super::declare::{Record, choices, records};
use super::key::{Target, keys};
use super::reference::Reference;
use super::slot::{Levels, Many, One, Slot};
use super::value::{Number, Text};

choices! {
    /// How far a document has come.
    Stage {
        /// Being written.
        Draft = "draft",
        /// In force by its parties' signatures.
        Signed = "signed",
        /// In force by decision.
        Adopted = "adopted",
    }
    /// Who an actor belongs to.
    Side {
        /// The municipality.
        City = "city",
        /// The police.
        Police = "police",
        /// Anyone else.
        Other = "other",
    }
    /// The subject of an area, by which the rules of law apply.
    Topic {
        /// Camera surveillance.
        Cameras = "cameras",
        /// Public order guards.
        PublicOrderGuards = "public-order-guards",
        /// Unlawful settlements.
        UnlawfulSettlements = "unlawful-settlements",
        /// Young people at risk.
        Youth = "youth",
        /// Exit programmes.
        Exit = "exit",
        /// Violent extremism.
        Extremism = "extremism",
        /// Gun violence.
        GunViolence = "gun-violence",
        /// Schools.
        Schools = "schools",
        /// Victims of crime.
        Victims = "victims",
        /// Undue influence.
        UndueInfluence = "undue-influence",
        /// Delimited places.
        Places = "places",
        /// Anything else.
        Other = "other",
    }
    /// What a body is.
    BodyKind {
        /// It steers.
        SteeringGroup = "steering-group",
        /// It coordinates.
        Coordination = "coordination",
        /// It works on one thing.
        WorkingGroup = "working-group",
        /// It is a council.
        Council = "council",
    }
    /// Where in the organisation something is done.
    Plane {
        /// For the long term.
        Strategic = "strategic",
        /// From day to day.
        Operational = "operational",
    }
    /// The stretch of time in which something is done so many times.
    Per {
        /// 52 a year.
        Week = "week",
        /// 12 a year.
        Month = "month",
        /// 4 a year.
        Quarter = "quarter",
        /// 2 a year.
        Term = "term",
        /// Once.
        Year = "year",
    }
    /// What an indicator counts.
    IndicatorKind {
        /// What was done.
        Output = "output",
        /// What changed.
        Effect = "effect",
    }
    /// How far a commitment has come, by its results.
    Progress {
        /// Not begun.
        NotStarted = "not-started",
        /// Going on.
        Ongoing = "ongoing",
        /// Done in part.
        Partly = "partly",
        /// Done.
        Done = "done",
        /// Given up.
        Dropped = "dropped",
    }
}

records! {
    /// The municipality whose register this is.
    City = "city" {
        /// Its id.
        id: One<Text> = keys::ID;
        /// Its name.
        name: One<Text> = keys::TEXT.required();
        /// Its name in English.
        name_en: One<Text> = keys::TEXT;
        /// The police region that it lies in.
        police_region: One<Text> = keys::TEXT;
    }

    /// How strict the city is.
    Checks = "checks" {
        /// Profiles of rules on top of the core: `bra`, `law`, `audit`.
        profiles: Many<Reference> = keys::to_many(Target::Profile);
        /// Levels of single rules: `error`, `warning`, `info` or `off`.
        levels: Levels = keys::LEVELS;
        /// How long before its end a document is said to expire soon, in days.
        expiring_within_days: One<i64> = keys::COUNT;
    }

    /// A district of the city, or a part of one.
    District = "district" {
        /// Its id.
        id: One<Text> = keys::ID;
        /// Its name.
        name: One<Text> = keys::TEXT.required();
        /// Its name in English.
        name_en: One<Text> = keys::TEXT;
        /// The district that it is a part of.
        part_of: One<Reference> = keys::to(Target::WholeDistrict);
        /// Its first day.
        valid_from: One<Date> = keys::DAY;
        /// Its last day.
        valid_to: One<Date> = keys::DAY;
        /// The districts, or parts, that took it over.
        succeeded_by: Many<Reference> = keys::to_many(Target::District);
    }

    /// A local police area.
    PoliceArea = "police_area" {
        /// Its id.
        id: One<Text> = keys::ID;
        /// Its name.
        name: One<Text> = keys::TEXT.required();
        /// Its name in English.
        name_en: One<Text> = keys::TEXT;
        /// The police district that it belongs to.
        part_of: One<Text> = keys::TEXT;
        /// Other names for it.
        aliases: Many<Text> = keys::TEXTS;
        /// Its first day.
        valid_from: One<Date> = keys::DAY;
        /// Its last day.
        valid_to: One<Date> = keys::DAY;
        /// The police areas that took it over.
        succeeded_by: Many<Reference> = keys::to_many(Target::PoliceArea);
        /// The districts that it covers, former ones too.
        covers: Many<Reference> = keys::to_many(Target::Reach).required();
        /// Places outside the city that it also covers.
        outside: Many<Text> = keys::TEXTS;
    }

    /// A citywide specialist administration.
    Administration = "administration" {
        /// Its id.
        id: One<Text> = keys::ID;
        /// Its name.
        name: One<Text> = keys::TEXT.required();
        /// Its name in English.
        name_en: One<Text> = keys::TEXT;
        /// Its first day.
        valid_from: One<Date> = keys::DAY;
        /// Its last day.
        valid_to: One<Date> = keys::DAY;
        /// The administrations that took it over.
        succeeded_by: Many<Reference> = keys::to_many(Target::Administration);
    }

    /// Anyone else who takes part.
    Organisation = "organisation" {
        /// Its id.
        id: One<Text> = keys::ID;
        /// Its name.
        name: One<Text> = keys::TEXT.required();
        /// Its name in English.
        name_en: One<Text> = keys::TEXT;
        /// Who it belongs to: `city`, `police` or `other`, which it is without the key.
        side: One<Side> = keys::one_of(Side::WORDS);
    }

    /// One version of the citywide framework agreement.
    Framework = "framework" {
        /// Its id.
        id: One<Text> = keys::ID;
        /// Its title.
        title: One<Text> = keys::TEXT.required();
        /// Its title in English.
        title_en: One<Text> = keys::TEXT;
        /// `draft` or `adopted`.
        status: One<Stage> = keys::one_of(&["draft", "adopted"]).required();
        /// Its first day.
        valid_from: One<Date> = keys::DAY;
        /// Its last day.
        valid_to: One<Date> = keys::DAY;
        /// The day of the decision.
        decided_on: One<Date> = keys::DAY;
        /// Its registry number.
        registry_no: One<Text> = keys::TEXT;
        /// The frameworks that it replaces.
        supersedes: Many<Reference> = keys::to_many(Target::Framework);
        /// The actors that agree, at least one of each side.
        parties: Many<Reference> = keys::to_many(Target::Actor).required();
        /// The longest time between two reviews of a local agreement, in months; 24 without the key.
        follow_up_months: One<i64> = keys::POSITIVE;
    }

    /// One local agreement.
    Agreement = "agreement" {
        /// Its id.
        id: One<Text> = keys::ID;
        /// Its title.
        title: One<Text> = keys::TEXT.required();
        /// Its title in English.
        title_en: One<Text> = keys::TEXT;
        /// The framework that it is made under.
        framework: One<Reference> = keys::to(Target::Framework).required();
        /// The districts, whole or parts, that it is for.
        districts: Many<Reference> = keys::to_many(Target::Reach).required();
        /// The local police areas that it is made with.
        police_areas: Many<Reference> = keys::to_many(Target::PoliceArea).required();
        /// Further actors that are parties.
        parties: Many<Reference> = keys::to_many(Target::Actor);
        /// `draft`, `signed`, or `adopted`: in force by decision, without signatures.
        status: One<Stage> = keys::one_of(Stage::WORDS).required();
        /// Its first day.
        valid_from: One<Date> = keys::DAY.required();
        /// Its last day.
        valid_to: One<Date> = keys::DAY;
        /// The day of the decision.
        decided_on: One<Date> = keys::DAY;
        /// Its registry number.
        registry_no: One<Text> = keys::TEXT;
        /// The agreements that it replaces.
        supersedes: Many<Reference> = keys::to_many(Target::Agreement);
        /// The actor that holds the thread.
        coordinator: One<Reference> = keys::to(Target::Actor);
        /// How often it is reviewed, in months.
        follow_up_months: One<i64> = keys::POSITIVE;
        /// Who is told.
        board: One<Text> = keys::TEXT;
        /// How the public hears of it.
        feedback: One<Text> = keys::TEXT;
    }

    /// A focus area of the framework.
    FocusArea = "focus_area" {
        /// Its id.
        id: One<Text> = keys::ID;
        /// Its name.
        name: One<Text> = keys::TEXT.required();
        /// Its name in English.
        name_en: One<Text> = keys::TEXT;
        /// Which rules of law apply to it; `other` without the key.
        topic: One<Topic> = keys::one_of(Topic::WORDS);
        /// Whether every agreement under the framework must commit in it.
        binding: One<bool> = keys::FLAG;
        /// Specialist administrations that take part wherever the area is chosen.
        administrations: Many<Reference> = keys::to_many(Target::Administration);
    }

    /// What the framework binds the parties to.
    Requirement = "requirement" {
        /// Its id.
        id: One<Text> = keys::ID;
        /// The focus area that it is about; without it, it applies to every agreement.
        area: One<Reference> = keys::to(Target::FocusArea);
        /// What is required.
        text: One<Text> = keys::TEXT.required();
        /// What is required, in English.
        text_en: One<Text> = keys::TEXT;
        /// The sides, each of which must take part in a commitment that meets it.
        binds: Many<Side> = keys::some_of(&["city", "police"]).required();
        /// Only agreements that name one of these districts.
        districts: Many<Reference> = keys::to_many(Target::Reach);
    }

    /// A part of the structure of cooperation.
    Body = "body" {
        /// Its id.
        id: One<Text> = keys::ID;
        /// Its name.
        name: One<Text> = keys::TEXT.required();
        /// Its name in English.
        name_en: One<Text> = keys::TEXT;
        /// `steering-group`, `coordination`, `working-group` or `council`.
        kind: One<BodyKind> = keys::one_of(BodyKind::WORDS).required();
        /// `strategic` or `operational`.
        level: One<Plane> = keys::one_of(Plane::WORDS).required();
        /// The actors that sit in it.
        members: Many<Reference> = keys::to_many(Target::Actor).required();
        /// How often it meets.
        meetings_per_year: One<i64> = keys::COUNT;
        /// The body that it reports to.
        reports_to: One<Reference> = keys::to(Target::Body);
    }

    /// A picture of the situation that the agreement builds on.
    SituationReport = "situation_report" {
        /// Its title.
        title: One<Text> = keys::TEXT.required();
        /// Its title in English.
        title_en: One<Text> = keys::TEXT;
        /// Its day.
        on: One<Date> = keys::DAY.required();
    }

    /// That an actor has signed.
    Signature = "signature" {
        /// The actor.
        by: One<Reference> = keys::to(Target::Actor).required();
        /// The role of who signed, never a person's name.
        role: One<Text> = keys::TEXT.required();
        /// The day.
        on: One<Date> = keys::DAY.required();
    }

    /// A focus area that the agreement chose.
    Area = "area" {
        /// The focus area.
        area: One<Reference> = keys::to(Target::FocusArea).required();
        /// What is to be reached.
        goal: One<Text> = keys::TEXT;
        /// What is to be reached, in English.
        goal_en: One<Text> = keys::TEXT;
    }

    /// An area that the agreement adds to those of the framework.
    LocalArea = "local_area" {
        /// Its id.
        id: One<Text> = keys::ID;
        /// Its name.
        name: One<Text> = keys::TEXT.required();
        /// Its name in English.
        name_en: One<Text> = keys::TEXT;
        /// Why it was added.
        reason: One<Text> = keys::TEXT.required();
        /// Which rules of law apply to it; `other` without the key.
        topic: One<Topic> = keys::one_of(Topic::WORDS);
        /// What is to be reached.
        goal: One<Text> = keys::TEXT;
        /// What is to be reached, in English.
        goal_en: One<Text> = keys::TEXT;
    }

    /// Focus areas that the agreement did not choose.
    Declined = "declined" {
        /// The focus areas.
        areas: Many<Reference> = keys::to_many(Target::FocusArea).required();
        /// Why not.
        reason: One<Text> = keys::TEXT.required();
    }

    /// A part of the local problem picture.
    Problem = "problem" {
        /// Its id.
        id: One<Text> = keys::ID;
        /// The area that it belongs to.
        area: One<Reference> = keys::to(Target::Area).required();
        /// What the problem is.
        title: One<Text> = keys::TEXT.required();
        /// What the problem is, in English.
        title_en: One<Text> = keys::TEXT;
        /// What is thought to cause it.
        cause: One<Text> = keys::TEXT;
        /// How urgent it is: 1 is the most urgent.
        priority: One<i64> = keys::POSITIVE;
        /// What shows it.
        evidence: One<Text> = keys::TEXT;
    }

    /// What the parties bind themselves to do.
    Commitment = "commitment" {
        /// Its id.
        id: One<Text> = keys::ID;
        /// The area that it belongs to; without it, it says how the parties work together.
        area: One<Reference> = keys::to(Target::Area);
        /// What it is called.
        title: One<Text> = keys::TEXT.required();
        /// What it is called, in English.
        title_en: One<Text> = keys::TEXT;
        /// What is promised.
        text: One<Text> = keys::TEXT.required();
        /// What is promised, in English.
        text_en: One<Text> = keys::TEXT;
        /// The one actor that answers for it.
        lead: One<Reference> = keys::to(Target::Actor).required();
        /// The actors that help.
        supporting: Many<Reference> = keys::to_many(Target::Actor);
        /// `strategic` or `operational`.
        level: One<Plane> = keys::one_of(Plane::WORDS);
        /// Only there; otherwise in all districts of the agreement.
        districts: Many<Reference> = keys::to_many(Target::Reach);
        /// The problems that it answers, also those of other agreements.
        problems: Many<Reference> = keys::to_many(Target::AnyProblem);
        /// The requirements of the framework that it meets.
        requirements: Many<Reference> = keys::to_many(Target::Requirement);
        /// Where it is done.
        place: One<Text> = keys::TEXT;
        /// Its first day.
        starts_on: One<Date> = keys::DAY;
        /// The day by which it is done.
        due_on: One<Date> = keys::DAY;
        /// How often it is done in each stretch of `per`, over all its districts.
        times: One<i64> = keys::POSITIVE;
        /// `week`, `month`, `quarter`, `term` (two a year) or `year`.
        per: One<Per> = keys::one_of(Per::WORDS);
        /// Whether it is done all the time.
        throughout: One<bool> = keys::FLAG;
        /// What makes it due whenever it happens.
        upon: One<Text> = keys::TEXT;
        /// What is set aside for it.
        resources: One<Text> = keys::TEXT;
        /// The money set aside, in Swedish kronor.
        budget_sek: One<i64> = keys::COUNT;
        /// The working time set aside, in hours a month.
        hours_per_month: One<i64> = keys::COUNT;
        /// The law that it rests on; `YYYY:N` at the beginning is a Swedish statute.
        legal_basis: Many<Text> = keys::TEXTS;
    }

    /// How something is measured.
    Indicator = "indicator" {
        /// Its id.
        id: One<Text> = keys::ID;
        /// The commitment, problem or area that it measures.
        of: One<Reference> = keys::to(Target::Measured).required();
        /// What is counted.
        name: One<Text> = keys::TEXT.required();
        /// What is counted, in English.
        name_en: One<Text> = keys::TEXT;
        /// `output` (what was done) or `effect` (what changed).
        kind: One<IndicatorKind> = keys::one_of(IndicatorKind::WORDS).required();
        /// The unit of its values.
        unit: One<Text> = keys::TEXT;
        /// The value at the beginning.
        baseline: One<Number> = keys::NUMBER;
        /// The value to be reached.
        target: One<Number> = keys::NUMBER;
        /// Where the values come from.
        data_source: One<Text> = keys::TEXT;
    }

    /// What the law asks for before cameras, guards or removals.
    Permit = "permit" {
        /// Its id.
        id: One<Text> = keys::ID;
        /// The commitments that it is for.
        commitments: Many<Reference> = keys::to_many(Target::Commitment).required();
        /// The permit's or decision's own number.
        reference: One<Text> = keys::TEXT;
        /// The place that it is for.
        place: One<Text> = keys::TEXT;
        /// Its first day.
        valid_from: One<Date> = keys::DAY;
        /// Its last day.
        valid_to: One<Date> = keys::DAY;
        /// The day of the documented assessment (cameras from 2025-04-01).
        assessment_on: One<Date> = keys::DAY;
        /// Where the camera register lists it.
        register_entry: One<Text> = keys::TEXT;
        /// The landowner who applies for a removal.
        applicant: One<Reference> = keys::to(Target::Actor);
    }

    /// How far a commitment has come; appended over time, never rewritten.
    Outcome = "result" {
        /// The commitment.
        commitment: One<Reference> = keys::to(Target::Commitment).required();
        /// The day.
        on: One<Date> = keys::DAY.required();
        /// `not-started`, `ongoing`, `partly`, `done` or `dropped`.
        status: One<Progress> = keys::one_of(Progress::WORDS).required();
        /// How often it was done since the last result, over all its districts.
        times: One<i64> = keys::COUNT;
        /// What shows it.
        evidence: One<Text> = keys::TEXT;
        /// The actor that assessed it.
        assessed_by: One<Reference> = keys::to(Target::Actor);
        /// Why it was dropped.
        reason: One<Text> = keys::TEXT;
    }

    /// A value of an indicator; appended over time.
    Measurement = "measurement" {
        /// The indicator.
        indicator: One<Reference> = keys::to(Target::Indicator).required();
        /// The day.
        on: One<Date> = keys::DAY.required();
        /// The value.
        value: One<Number> = keys::NUMBER.required();
    }

    /// A follow-up that took place.
    Review = "review" {
        /// The day.
        on: One<Date> = keys::DAY.required();
        /// The actor that held it.
        by: One<Reference> = keys::to(Target::Actor).required();
        /// The day on which it was reported to the board.
        reported_on: One<Date> = keys::DAY;
    }

    /// What the public was told.
    Promise = "promise" {
        /// Its id.
        id: One<Text> = keys::ID;
        /// What was promised.
        text: One<Text> = keys::TEXT.required();
        /// What was promised, in English.
        text_en: One<Text> = keys::TEXT;
        /// The day on which it was published.
        on: One<Date> = keys::DAY.required();
        /// Its last day.
        valid_to: One<Date> = keys::DAY;
        /// The commitments that keep it, also those of other agreements.
        commitments: Many<Reference> = keys::to_many(Target::AnyCommitment).required();
    }

    /// A finding that the document accepts, for a while.
    Waiver = "waiver" {
        /// The rule.
        rule: One<Reference> = keys::to(Target::Rule).required();
        /// Only at this record of the document; otherwise in the whole document.
        record: One<Reference> = keys::to(Target::OwnRecord);
        /// Why it is accepted.
        reason: One<Text> = keys::TEXT.required();
        /// The actor that answers for it.
        owner: One<Reference> = keys::to(Target::Actor).required();
        /// The last day.
        valid_to: One<Date> = keys::DAY.required();
    }
}
