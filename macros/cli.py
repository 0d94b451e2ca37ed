"""The command line: `python3 run.py <command>`."""

import argparse
import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from macros import approval, folder, graph, permanent, readability
from macros.author import Author
from macros.benchmark import benchmark
from macros.bundle import write_bundle
from macros.checks import check, warnings
from macros.export import write_export
from macros.loading import Content, load
from macros.printing import write_pdf
from macros.problems import Refused, nearest
from macros.render import Renderer

PROJECT = Path(__file__).resolve().parent.parent


def main(words: list[str] | None = None) -> int:
    """Run one command. Returns the exit status: 0 done, 1 the content has problems, 2 the words are wrong."""
    parser = _parser()
    options, options.words = parser.parse_known_args(words)
    if options.words and options.run is not test_command:
        parser.error(f"unknown words: {' '.join(options.words)}")
    try:
        return options.run(options)
    except Refused as refused:
        for problem in refused.problems:
            print(problem, file=sys.stderr)
        count = len(refused.problems)
        print(f"{count} problem{'s' if count > 1 else ''}; nothing was published or tested.", file=sys.stderr)
        return 1


def read(project: Path) -> Content:
    """The whole handbook, checked. Raises Refused."""
    content = load(project)
    check(content)
    return content


def warn(content: Content) -> int:
    """Print every warning. Returns how many there are."""
    found = warnings(content, date.today())
    for warning in found:
        print(warning, file=sys.stderr)
    return len(found)


def check_command(options) -> int:
    """Check every protocol and every decision tree."""
    content = read(options.project)
    if options.readability:
        return _readability(content)
    found = warn(content)
    for key, protocol in content.protocols.items():
        trees = graph.counts(content.trees.get(key, {}).values())
        print(f"{key}: {len(protocol.clauses())} clauses, {len(protocol.rules())} rules; " + ", ".join(f"{n} {name}" for name, n in trees.items()))
    if content.handbook.statement is None:
        print("Note: handbook.yml has no accessibility statement yet; the site says so on its accessibility page.")
    if found:
        print(f"{found} warning{'s' if found > 1 else ''}.", file=sys.stderr)
    return 1 if found and options.strict else 0


def _readability(content: Content) -> int:
    """Print the figures of all prose, then the hardest tenth, file by file."""
    found = readability.texts(content)
    files: dict[str, list] = {}
    for text in found:
        files.setdefault(text.file.rpartition("/")[0] if text.file.startswith("decision_trees") else text.file, []).append(text)
    for name, texts in files.items():
        print(readability.summary(name, texts))
    print(readability.summary("all", found))
    print("\nThe hardest tenth, file by file:")
    for text in sorted(readability.worst(found), key=lambda text: (text.file, text.line)):
        print(text)
    return 0


def routes_command(options) -> int:
    """List every route of every tree, with its outcome, or those of one protocol or tree."""
    content = read(options.project)
    for key, trees in content.trees.items():
        for name, tree in trees.items():
            if f"{key}/{name}/".startswith(f"{options.only}/" if options.only else ""):
                for line in approval.lines(tree):
                    print(f"{key}/{name}: {line}")
    return 0


def approve_command(options) -> int:
    """Keep the routes as they are now as the approved ones, after showing what changed."""
    content = read(options.project)
    changed = approval.differences(content, options.only)
    for file, (before, now) in changed.items():
        print(file.relative_to(options.project).as_posix())
        for line in before:
            if line not in now:
                print(f"  - {line}")
        for line in now:
            if line not in before:
                print(f"  + {line}")
        approval.approve(file, now)
    added = permanent.approve(content, options.only)
    print(f"{len(changed)} file{'' if len(changed) == 1 else 's'} approved." if changed else "Nothing has changed since the last approval.")
    if added:
        print(f"{added} new address{'' if added == 1 else 'es'} kept in {permanent.file(options.project).relative_to(options.project).as_posix()}; from now on none of them may be lost.")
    return 0


def serve_command(options) -> int:
    """Show the handbook in a browser on this machine, and show each edit as soon as it is saved."""
    return mkdocs(options, "serve", "--livereload", "--dev-addr", options.address, *(["--open"] if options.open else []))


def build_command(options) -> int:
    """Build the site into the folder site/, or leave the last one as it is where something is wrong."""
    try:
        folder.recover(options.project / "site")
    except folder.Busy as busy:
        print(busy, file=sys.stderr)
        return 1
    found = warn(read(options.project))
    if found and options.strict:
        print(f"{found} warning(s) under --strict; nothing was published.", file=sys.stderr)
        return 1
    status = mkdocs(options, "build", "--quiet", *(["--strict"] if options.strict else []))
    if not status:
        print(f"The site is in {options.project / 'site'}: open index.html there, or copy the whole folder to a web server.")
    return status


def test_command(options) -> int:
    """Check the code and the content, and walk every route of every tree in a real browser. Other words go to pytest."""
    read(options.project)
    quick = ["-m", "not thorough"] if options.quick else []
    return subprocess.run([sys.executable, "-m", "pytest", "-n", "auto", "--maxprocesses", "4", "--dist", "loadgroup", *quick, *options.words], cwd=options.project, check=False).returncode


def bench_command(options) -> int:
    """Build invented handbooks of several sizes, beside the same finished pages by plain Material, and print what each takes."""
    print(f"Median of {options.runs} runs (a large one is built once); the ratio is ours to plain Material given the same finished pages.\n", flush=True)
    print(f"{'protocols':>9} {'':>8} {'pages':>7} {'seconds':>8} {'ms/page':>8} {'peak MB':>8} {'folder MB':>10} {'ratio':>6}")
    with TemporaryDirectory() as work:
        for size, ours, plain in benchmark(options.project, Path(work) / "bench", options.sizes, options.runs):
            for name, found, ratio in (("ours", ours, f"{ours.seconds / plain.seconds:.2f}"), ("plain", plain, "")):
                memory = "–" if found.memory is None else f"{found.memory:.0f}"
                print(f"{size:>9} {name:>8} {found.pages:>7} {found.seconds:>8.1f} {1000 * found.seconds / found.pages:>8.1f} {memory:>8} {found.folder:>10.1f} {ratio:>6}", flush=True)
    return 0


def pdf_command(options) -> int:
    """Write the printable edition of each published protocol, or of one, as a tagged PDF into out/."""
    return _write(options, "pdf", write_pdf)


def bundle_command(options) -> int:
    """Write each published council's handbook, or one, as a single HTML file into out/."""
    return _write(options, "html", write_bundle)


def export_command(options) -> int:
    """Write the published content as JSON, with its JSON Schema, into out/."""
    for path in write_export(read(options.project), options.project / "out"):
        print(path)
    return 0


def _write(options, ending: str, write) -> int:
    author = Author(Renderer(read(options.project)))
    published = author.content.published()
    if options.only and options.only not in published:
        print(f"no protocol “{options.only}” is published; {nearest(options.only, published)}", file=sys.stderr)
        return 2
    for key in [options.only] if options.only else published:
        path = options.project / "out" / f"{key}.{ending}"
        write(author, key, path)
        print(f"{path} ({path.stat().st_size / 1e6:.1f} MB)")
    return 0


def mkdocs(options, *words: str) -> int:
    """Run MkDocs on the project, in a process of its own: a failing build ends only itself."""
    command = [sys.executable, "-m", "mkdocs", words[0], "-f", str(options.project / "mkdocs.yml"), *words[1:]]
    return subprocess.run(command, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"}, check=False).returncode


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python3 run.py", description="Build, serve, check and test the handbook.")
    parser.add_argument("--project", type=Path, default=PROJECT, help=argparse.SUPPRESS)
    commands = parser.add_subparsers(required=True, metavar="command")

    def command(name, run, *options):
        added = commands.add_parser(name, help=run.__doc__, description=run.__doc__)
        added.set_defaults(run=run)
        for words, settings in options:
            added.add_argument(*words, **settings)

    only = (("only",), {"nargs": "?", "default": "", "help": "a protocol, or protocol/tree (all, when left out)"})
    strict = (("--strict",), {"action": "store_true", "help": "treat warnings as problems"})
    address = (("--address",), {"default": "localhost:8000", "help": "where to serve it (default: %(default)s)"})
    opened = (("--open",), {"action": "store_true", "help": "open it in the browser"})
    quick = (("--quick",), {"action": "store_true", "help": "what an author needs: the checks, the cards, the approved routes, and the walks of one tree a council"})
    command("serve", serve_command, address, opened)
    command("build", build_command, strict)
    readable = (("--readability",), {"action": "store_true", "help": "measure how hard the prose is to read instead, and list the hardest tenth"})
    command("check", check_command, strict, readable)
    command("routes", routes_command, only)
    command("approve", approve_command, only)
    one = (("only",), {"nargs": "?", "default": "", "help": "a protocol (all that are published, when left out)"})
    command("pdf", pdf_command, one)
    command("bundle", bundle_command, one)
    command("export", export_command)
    sizes = (("sizes",), {"nargs": "*", "type": int, "default": [4, 40, 400], "help": "how many protocols each handbook has (default: 4 40 400)"})
    runs = (("--runs",), {"type": int, "default": 3, "help": "how often each is built (default: %(default)s; a hundred protocols or more are built once, which takes minutes)"})
    command("bench", bench_command, sizes, runs)
    command("test", test_command, quick)
    return parser


if __name__ == "__main__":
    sys.exit(main())
