### Why nothing can be read from a git repository.

git-no-repository = there is no git repository around `{ $what }`
git-cannot-open = the git repository around `{ $what }` cannot be opened
git-references = git repositories with references stored as `{ $what }` cannot be read
git-extension = git repositories with the extension `{ $what }` cannot be read
git-outside = `{ $what }` is not in the git repository
git-looks-like-option = `{ $what }` is no revision: none begins with a hyphen
git-no-such-revision = there is no revision `{ $what }`; `git log` and `git branch --all` list what there is
git-no-such-revision-shallow = there is no revision `{ $what }` in this clone, which has only the latest commits; `git fetch --unshallow` gets the others
git-ambiguous = `{ $what }` may be any of { $meanings }; write out which one is meant
git-no-files = `{ $what }` is not one commit; name a commit, a branch or a tag
git-unborn = there is no commit on the branch `{ $what }` yet
git-no-common-ancestor = `{ $what }` and `{ $other }` have no commit in common; compare them with two dots
git-not-on-the-way = the way back from `{ $other }` along first parents does not pass where `{ $what }` left it; name a commit that `git log --first-parent` lists
git-bare = nothing can be staged in a bare repository; name a revision
git-conflicted = what would be committed is not settled: { $paths } is in conflict; resolve it and stage it
git-not-in = there is no file or folder `{ $what }` in { $whence }
git-nothing-in = there is no agreement file in `{ $what }` in { $whence }; name the folder that holds city.toml
git-absent = { $what } is missing from the git repository; `git fsck` says what is wrong with it
git-absent-partial = { $what } is not in this partial clone yet; `git checkout` or `git fetch` gets it
git-corrupt = { $what } cannot be read; `git fsck` says what is wrong with the repository

## What is in a repository

git-index = the index
git-whence = `{ $what }`
git-either = { $one } or { $other }
git-some-commit = a commit
git-commit = the commit { $what }
git-revision = the revision `{ $what }`
git-history = the history of `{ $what }`
git-file = `{ $what }` in { $whence }
git-folder = the folder `{ $what }` in { $whence }
git-link = the link `{ $what }` in { $whence }
