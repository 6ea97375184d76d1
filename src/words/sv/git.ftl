### Varför ingenting kan läsas ur ett git-förråd.

git-no-repository = det finns inget git-förråd kring `{ $what }`
git-cannot-open = git-förrådet kring `{ $what }` kan inte öppnas
git-references = git-förråd som lagrar referenser som `{ $what }` kan inte läsas
git-extension = git-förråd med tillägget `{ $what }` kan inte läsas
git-outside = `{ $what }` finns inte i git-förrådet
git-looks-like-option = `{ $what }` är ingen revision: ingen börjar med bindestreck
git-no-such-revision = det finns ingen revision `{ $what }`; `git log` och `git branch --all` räknar upp vad som finns
git-no-such-revision-shallow = det finns ingen revision `{ $what }` i den här klonen, som bara har de senaste; `git fetch --unshallow` hämtar de andra
git-ambiguous = `{ $what }` kan vara någon av { $meanings }; skriv ut vilken som menas
git-no-files = `{ $what }` är inte en revision; ange en revision, en gren eller en tagg
git-unborn = det finns ingen revision på grenen `{ $what }` ännu
git-no-common-ancestor = `{ $what }` och `{ $other }` har ingen gemensam revision; jämför dem med två punkter
git-not-on-the-way = vägen bakåt från `{ $other }` längs första föräldrar går inte förbi där `{ $what }` vek av; ange en revision som `git log --first-parent` räknar upp
git-bare = ingenting kan vara förberett i ett förråd utan arbetsmapp; ange en revision
git-conflicted = det är inte avgjort vad som ska checkas in: { $paths } har en konflikt; lös den och lägg till filen
git-not-in = det finns ingen fil eller mapp `{ $what }` i { $whence }
git-nothing-in = det finns ingen överenskommelsefil i `{ $what }` i { $whence }; ange mappen som har city.toml
git-absent = { $what } saknas i git-förrådet; `git fsck` berättar vad som är fel
git-absent-partial = { $what } finns inte i den här delvisa klonen ännu; `git checkout` eller `git fetch` hämtar den
git-corrupt = { $what } kan inte läsas; `git fsck` berättar vad som är fel med förrådet

## Vad som finns i ett förråd

git-index = indexet
git-whence = `{ $what }`
git-either = { $one } eller { $other }
git-some-commit = en revision
git-commit = revisionen { $what }
git-revision = revisionen `{ $what }`
git-history = historiken för `{ $what }`
git-file = `{ $what }` i { $whence }
git-folder = mappen `{ $what }` i { $whence }
git-link = länken `{ $what }` i { $whence }
