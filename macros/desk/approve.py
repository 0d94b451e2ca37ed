"""`approve`: what is promised from now on, the routes and the addresses as they are."""

from macros.checks.registry import checked
from macros.content import addresses, kept
from macros.content.loading import Content
from macros.desk import approved
from macros.desk.named import ONLY, chosen

OPTIONS = (ONLY,)


def run(options) -> int:
    """Keep the routes and addresses as they are now as the approved ones, after showing what changed."""
    content = checked(options.handbook)
    chosen(content, options.only)
    changed = approved.differences(content, options.only)
    for file, (before, now) in changed.items():
        print(file.relative_to(options.handbook).as_posix())
        for line in before:
            if line not in now:
                print(f"  - {line}")
        for line in now:
            if line not in before:
                print(f"  + {line}")
        approved.keep(file, now)
    added = keep_addresses(content, options.only)
    print(f"{len(changed)} file{'' if len(changed) == 1 else 's'} approved." if changed else "Nothing has changed since the last approval.")
    if added:
        print(f"{added} new address{'' if added == 1 else 'es'} kept in {kept.FILE}; from now on none of them may be lost.")
    return 0


def keep_addresses(content: Content, only: str = "") -> int:
    """Keep the present addresses (of a protocol, or of protocol/tree) beside the earlier ones. Returns how many are new."""
    protocol, _, tree = only.partition("/")
    page = addresses.tree(protocol, tree) if tree else f"{protocol}/" if protocol else ""
    before = kept.kept(content.folder)
    new = {address for address in kept.present(content) if address.startswith(page)} - set(before)
    if new:
        path = content.folder / kept.FILE
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(f"{address}\n" for address in sorted({*before, *new})), encoding="utf-8", newline="\n")
    return len(new)
