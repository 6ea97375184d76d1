### Vad som förfaller.

due-title = { $city }: vad som förfaller till och med { $until }, per { $day }
    .whom = { $city }: vad som förfaller för { $whom } till och med { $until }, per { $day }
due-count = { $late ->
        [0] inget är försenat
        [one] 1 försenad punkt
       *[other] { $late } försenade punkter
    }, { $coming ->
        [0] inget kommande
        [one] 1 kommande
       *[other] { $coming } kommande
    }

due-heading-date = Datum
due-heading-days = Dagar kvar
due-heading-what = Vad
due-heading-record = Post
due-heading-title = Rubrik
due-heading-owners = Ansvarig
due-heading-supporting = Medverkande
due-heading-place = Plats

due-commitment = åtagande
    .late = åtagande
    .event = Åtagande
due-review = uppföljning
    .late = uppföljning
    .event = Uppföljning
due-agreement = överenskommelse upphör
    .late = överenskommelse upphörd
    .event = Överenskommelse upphör
due-framework = ramöverenskommelse upphör
    .late = ramöverenskommelse upphörd
    .event = Ramöverenskommelse upphör
due-permit = tillstånd upphör
    .late = tillstånd upphört
    .event = Tillstånd upphör
due-promise = medborgarlöfte upphör
    .late = medborgarlöfte upphört
    .event = Medborgarlöfte upphör
due-waiver = undantag upphör
    .late = undantag upphört
    .event = Undantag upphör

due-calendar = Samverkansöverenskommelser, { $city }
    .whom = Samverkansöverenskommelser, { $city }: { $whom }
due-event-owners = Ansvarig: { $who }
due-event-supporting = Medverkande: { $who }
due-event-record = Post: { $record }
due-event-place = Står i: { $place }
