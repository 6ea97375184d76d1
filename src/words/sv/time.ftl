### Reglerna i familjen ”time”.

reversed-period = `{ $key }` { $end } ligger före `{ $from }` { $begin }
    .help = rätta den dag som är fel
    .related-beginning = det börjar här

outside-agreement = `{ $key }` { $day } ligger före { $head ->
        [framework] ramöverenskommelsens
       *[other] överenskommelsens
    } början { $limit }
    .after = `{ $key }` { $day } ligger efter { $head ->
        [framework] ramöverenskommelsens
       *[other] överenskommelsens
    } slut { $limit }
    .late = `{ $key }` { $day } ligger mer än 12 månader efter { $head ->
        [framework] ramöverenskommelsens
       *[other] överenskommelsens
    } slut { $limit }
    .help = rätta dagen, eller { $head ->
        [framework] ramöverenskommelsens
       *[other] överenskommelsens
    } giltighetstid
    .help-late = rätta dagen, eller lägg till uppgiften i den { $head ->
        [framework] ramöverenskommelse
       *[other] överenskommelse
    } som följde
    .related-beginning = den börjar gälla här
    .related-end = den upphör här

outside-framework = överenskommelsen börjar gälla { $begin }, före sin ramöverenskommelse `{ $framework }`, som börjar gälla { $first }
    .ends = överenskommelsen upphör { $end }, efter sin ramöverenskommelse `{ $framework }`, som upphör { $last }
    .open = överenskommelsen har inget slut, men dess ramöverenskommelse `{ $framework }` upphör { $last }
    .both = överenskommelsen gäller från { $begin } till { $end }, men dess ramöverenskommelse `{ $framework }` bara från
        { $first } till { $last }
    .both-open = överenskommelsen gäller från { $begin } utan slut, men dess ramöverenskommelse `{ $framework }` bara från
        { $first } till { $last }
    .help = håll giltighetstiden inom den för `{ $framework }`, eller ange den ramöverenskommelse som gäller
    .related-beginning = ramöverenskommelsen börjar gälla här
    .related-end = ramöverenskommelsen upphör här

succession-gap = `{ $id }` ersätts här, men inget gäller från { $first } till { $last } ({ $days ->
        [one] 1 dag
       *[other] { $days } dagar
    })
    .help = låt `{ $id }` upphöra { $last }, eller börja tidigare; ett verkligt glapp kan godtas med en `[[waiver]]`
    .related-end = `{ $id }` upphör här

succession-overlap = `{ $id }` och `{ $other }` omfattar båda { $units } inom { $areas }, första gången { $first }
    .framework = `{ $id }` och `{ $other }` gäller båda, första gången { $first }
    .framework-open = `{ $id }` och `{ $other }` gäller båda
    .help = låt den ena upphöra innan den andra börjar, eller låt den ena avstå från området
    .help-framework = låt den ena upphöra innan den andra börjar
    .help-end = låt `{ $id }` upphöra { $day }, så att bara en av dem gäller
    .related-other = giltighetstiden för `{ $other }`

expiring-soon = `{ $id }` upphör { $end }, { $days ->
        [0] i dag
        [1] i morgon
       *[other] om { $days } dagar
    }, och inget ersätter den
    .help = skriv ett utkast till det som ska följa, med `supersedes = ["{ $id }"]`
