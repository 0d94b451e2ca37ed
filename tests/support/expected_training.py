"""What the training pages must say, from the YAML alone: a scenario with each choice and its rules, the induction of a role, a learner’s record. In the notation of `page_lines`."""

from macros.content import addresses, graph
from macros.content.counting import many
from macros.content.training import scenarios
from macros.pages.labels import AUDIENCES, ROOMS
from macros.pages.listing import council_name
from macros.pages.strengths import strength
from macros.pages.training_author import ROLES, counted
from support.expected_text import Text, in_line, prose_lines
from support.page_lines import HIDDEN
from support.written import answer_of


def plays(role: str, placed) -> bool:
    """Whether a role plays a scenario; without a role, everybody does."""
    return not role or placed.scenario.for_ in (role, "either")


class TrainingPage(Text):
    """A page of a council’s training."""

    def __init__(self, content, key, name):
        super().__init__(content, key, addresses.training(key, name))
        self.name, self.found, self.trees = name, scenarios(content, key), content.trees[key]

    def above(self) -> list[str]:
        """The way up; by the role that somebody came in by, only the script shows it."""
        up = self.crumbs(*([] if self.name == "index" else [("Induction", addresses.training(self.key))]))
        roles = [] if self.name in ("index", *ROLES.values()) else [f"{HIDDEN} {self.link(AUDIENCES[role], page)}" for role, page in self.roles()]
        return [*up, *roles]

    def roles(self) -> list[tuple[str, str]]:
        """The roles that have an induction of their own, each with its page."""
        return [(role, addresses.training(self.key, ROLES[role])) for role in self.content.training[self.key].parts()]

    def around(self, role: str = ""):
        """The scenarios before and after this one, among those that a role plays."""
        played = [placed for placed in self.found if placed.key == self.name or plays(role, placed)]
        at = next(index for index, placed in enumerate(played) if placed.key == self.name)
        return played[at - 1] if at else None, played[at + 1] if at + 1 < len(played) else None

    def scenario_by_role(self, told) -> list[str]:
        """What is told of the way on, for everybody; hidden, for each role."""
        return [told(""), *(f"{HIDDEN} {told(role)}" for role, _ in self.roles())]

    def kicker(self, role: str) -> str:
        """Where the scenario stands in its module, and for whom it is."""
        this = next(placed for placed in self.found if placed.key == self.name)
        inside = [placed for placed in self.found if placed.module_key == this.module_key and plays(role, placed)]
        place = f", scenario {inside.index(this) + 1} of {len(inside)}" if this in inside else ""
        return f"{this.module.title}{place}. {AUDIENCES[this.scenario.for_]}, about {many(this.scenario.minutes, 'minute')}."

    def turn(self, role: str) -> str:
        """The way to the scenarios before and after."""
        before, after = self.around(role)
        next_ = self.to(addresses.training(self.key, after.key if after else "record"))
        back = f"[Before {before.scenario.title}]({self.to(addresses.training(self.key, before.key))})" if before else ""
        return f"{back}[{f'Next {after.scenario.title}' if after else 'That was the last My record'}]({next_})"

    def skip(self, role: str) -> str:
        """The way past a delicate scenario."""
        after = self.around(role)[1]
        return self.link("Skip this one", addresses.training(self.key, after.key if after else "record"))

    def scenario(self) -> list[str]:
        """A scenario: what happens, each choice with what the protocol says of it, the route that fits; then the same for a room."""
        at = next(index for index, placed in enumerate(self.found) if placed.key == self.name)
        placed, this = self.found[at], self.found[at].scenario
        tree, delicate = self.trees[this.tree], self.trees[this.tree].sensitive
        outcome = self.link(tree.outcomes[this.outcome].title, addresses.tree(self.key, this.tree, "" if delicate else this.answers[-1]))
        careful = [
            "This one may come close to something that you have lived through. You can skip it and lose nothing: it counts the same. What you choose here stands in no address and no record, only that you have done it.",
            *self.scenario_by_role(self.skip),
        ]
        told = [in_line(this.you), *prose_lines(this.situation)]
        return [
            *self.above(), *self.scenario_by_role(self.kicker), this.title, *(careful if delicate else []), *told,
            "What would you do?", "Open the one that you would choose: what the protocol says of it stands beneath. You can open the others afterwards.",
            *(line for choice, letter in zip(this.choices, "ABCDEFGH") for line in self.choice(choice, letter, outcome)), "Walk it yourself",
            f"{self.link(tree.title, addresses.tree(self.key, this.tree))} asks the questions that lead to an answer. Answer them as the person in the situation would, then compare.",
            f"{HIDDEN} Answer the questions of “{tree.title}” as the person in the situation would, then compare your route with the one that fits. Walk it yourself",
            *(f"{HIDDEN} {line}" for line in ("The situation", *told)), "The route that fits", *map(self.taken, this.answers), f"It leads to {outcome}.", "To talk about", *prose_lines(this.discuss), *self.scenario_by_role(self.turn),
            f"{HIDDEN} Show on a projector", f"{HIDDEN} Copy the link", f"{HIDDEN} Nothing is kept or sent. {'That you have done this one' if delicate else 'What you have done'} stands in the address of this page.", self.edition(),
            *self.room(placed, told),
        ]  # fmt: skip

    def choice(self, choice, letter: str, outcome: str) -> list[str]:
        """Something that one might do, and what the protocol says of it, with the rules and their strength."""
        rules = self.told(choice.cites)
        answer = [f"The handbook’s answer: {outcome}"] if choice.right else []
        return [f"{letter} {in_line(choice.say)}", f"{{{choice.id}}}", "This fits." if choice.right else "Have another look.", *prose_lines(choice.feedback), *rules, *answer]

    def told(self, citations) -> list[str]:
        """Rules, told in place with their strength."""
        return [line for citation in citations for line in (self.cite(citation), *prose_lines(self.rules[citation][1].says), self.strength(self.rules[citation][1]))]

    def end(self, role: str) -> str:
        """What a room sees last."""
        after = self.around(role)[1]
        return f"Next: {after.scenario.title}" if after else "That was the last scenario."

    def taken(self, answer: str) -> str:
        """A question of the route that fits, with the answer."""
        step, tree = graph.Step(*answer.split(".")), self.trees[next(placed.scenario.tree for placed in self.found if placed.key == self.name)]
        return f"{tree.questions[step.question].ask} {answer_of(tree, step).say}"

    def room(self, placed, told) -> list[str]:
        """The same for a projector: the situation, the choices, the answer, the others, what to talk about."""
        this, letters = placed.scenario, "ABCDEFGH"
        delicate = self.trees[this.tree].sensitive
        onward = [self.around(role)[1] for role in ("", *(role for role, _ in self.roles()))]
        care = ["This one may come close to something that somebody here has lived through. Nobody has to take part, and nobody is asked what they would choose."] if delicate else []
        lettered = list(zip(this.choices, letters))
        right, letter = next((choice, letter) for choice, letter in lettered if choice.right)
        wrong = [line for choice, other in lettered if not choice.right for line in (f"And {other}?", *prose_lines(choice.feedback), self.cites(choice.cites))]
        return [
            "{room}", f"{council_name(self.content, self.key)}: {placed.module.title}", " ".join(["Back Next", *(f"[Next scenario]({self.to(addresses.training(self.key, after.key))}#room)" for after in onward if after), "Close"]), this.title, *care, *told, "What would you do?",
            *(f"{other} {in_line(choice.say)}" for choice, other in lettered), f"{letter} fits", *prose_lines(right.feedback), *self.told(right.cites), *wrong, "To talk about", *prose_lines(this.discuss), *self.scenario_by_role(self.end),
        ]  # fmt: skip

    def progress(self) -> list[str]:
        """What the script shows of what was done."""
        record = self.link("My record", addresses.training(self.key, "record"))
        kept = "Nothing is kept or sent. What you have done stands in the address of this page: bookmark it, or mail the link to yourself, and go on from there another day."
        return [f"{HIDDEN} [Go on]() {record} Copy the link", f"{HIDDEN} {kept}"]

    def modules(self, role: str = "") -> list[list[str]]:
        """Each module with its scenarios, or those of them that are for a role."""
        found = {}
        for placed in self.found:
            if plays(role, placed):
                found.setdefault(placed.module_key, []).append(placed)
        told = []
        for name, inside in found.items():
            minutes = sum(placed.scenario.minutes for placed in inside)
            lessons = [self.lesson(placed) for placed in inside]
            told.append([f"{{{name}}} {inside[0].module.title}", f"{inside[0].module.about} {many(len(inside), 'scenario')}, about {many(minutes, 'minute')}.", *lessons])
        return told

    def lesson(self, placed) -> str:
        """A scenario in a list."""
        delicate = ", delicate: it can be skipped" if self.trees[placed.scenario.tree].sensitive else ""
        return f"{self.link(placed.scenario.title, addresses.training(self.key, placed.key))} {AUDIENCES[placed.scenario.for_].lower()}, {many(placed.scenario.minutes, 'minute')}{delicate}"

    def much(self, role: str) -> str:
        """How much there is for a role."""
        minutes = sum(placed.scenario.minutes for placed in self.found if plays(role, placed))
        return f"{many(minutes, 'minute')} in {many(len(self.modules(role)), 'module')}"

    def induction(self) -> list[str]:
        """The induction page."""
        roles = [(role, page) for role, page in ROLES.items() if getattr(self.content.training[self.key], role)]
        doors = [f"[I am {'a councillor' if role == 'councillor' else 'an officer'} {self.much(role)}]({self.to(addresses.training(self.key, page))})" for role, page in roles]
        session, record = (self.link(title, addresses.training(self.key, page)) for title, page in (("Plan a session", "session"), ("My record", "record")))
        return [
            *self.above(), "Induction", "New here? Try the protocol out before you need it: situations from life, what you would do, and what the protocol says of it.",
            *doors, *self.progress(), "Modules", *(line for module in self.modules() for line in module), "For trainers", f"{session} of 60 or of 90 minutes, for the people in the room, from the modules that you choose",
            "Show it to a room every scenario has a button “Show on a projector”: large type, one choice at a time, the answer when you ask for it",
            f"{record} what somebody has done, on one printed page (nothing is kept or sent)",
        ]  # fmt: skip

    def induction_of(self, role: str) -> list[str]:
        """The induction of a role: what it leads to, what to know on the first day with rule and strength, its modules."""
        part = getattr(self.content.training[self.key], role)
        first = next((placed for placed in self.found if plays(role, placed)), None)
        start = [self.link(f"Start with “{first.scenario.title}”", addresses.training(self.key, first.key))] if first else []
        known = []
        for item in part.first_day:
            rule = self.rules[item.cites][1]
            known += [*prose_lines(item.says or rule.says), f"{' '.join(strength(rule, str).words)} {self.cite(item.cites)}"]
        return [
            *self.above(), f"Induction {AUDIENCES[role].lower()}", f"{self.much(role)}, in one go or a scenario at a time.", *self.progress(), *start, "What you will be able to do", *map(in_line, part.able),
            *([f"{counted(len(part.first_day))} to know on your first day", *known] if known else []), "Modules", *(line for module in self.modules(role) for line in module),
        ]  # fmt: skip

    def record(self) -> list[str]:
        """A learner’s record, as a sheet to tick by hand."""
        modules = {placed.module_key: placed.module for placed in self.found}
        rows = [
            line for name, module in modules.items()
            for line in (module.title, *(cell for placed in self.found if placed.module_key == name for cell in (self.link(placed.scenario.title, addresses.training(self.key, placed.key)), "☐")))
        ]  # fmt: skip
        return [
            *self.above(), "My record", "Nothing is kept or sent. This page reads what you have done from its own address; your name and role are gone when you leave it. Print it, or save it as a PDF, if somebody asks for it.",
            "Without JavaScript this page cannot read the address: print it and tick by hand.", *(f"{HIDDEN} {AUDIENCES[role]}" for role, _ in self.roles()), "Your name {name}", "Your role {role}", "Date", "Scenarios, and what was done", "Scenario", "What I did", *rows,
            f"{HIDDEN} Print my record Copy the link {' '.join(self.link('Back to the induction', to) for to in (addresses.training(self.key), *(page for _, page in self.roles())))}", self.edition(),
        ]  # fmt: skip

    def played(self, placed) -> str:
        """A scenario in a plan."""
        delicate = ", delicate: say beforehand that nobody has to take part" if self.trees[placed.scenario.tree].sensitive else ""
        return f"{self.link(placed.scenario.title, addresses.training(self.key, placed.key))} {AUDIENCES[placed.scenario.for_].lower()}{delicate}"

    def in_rooms(self) -> dict:
        """The scenarios of each room that a session is planned for: everybody’s, and those of each role that does not play all."""
        played = {role: [placed for placed in self.found if plays(role, placed)] for role in ROOMS}
        return {role: its for role, its in played.items() if not role or 0 < len(its) < len(self.found)}

    def session(self) -> list[str]:
        """The plan of a session as far as its first table."""
        modules = {placed.module_key: placed.module for placed in self.found}
        rooms = [f"{ROOMS[role]} {many(len(its), 'scenario')}, {many(sum(placed.scenario.minutes for placed in its), 'minute')}" for role, its in self.in_rooms().items()]
        boxes = [f"{module.title} {AUDIENCES[module.for_].lower()}" for module in modules.values()]
        return [*self.above(), "Plan a session", "A session of 60 or of 90 minutes, scenario by scenario, for the people in the room. The parts and their order are our suggestion: where there is time, a scenario has ten minutes, and what is about anybody comes before what is about one post.", f"{HIDDEN} Who is in the room?", f"{HIDDEN} {' '.join(rooms)}", f"{HIDDEN} Which modules?", f"{HIDDEN} {' '.join(boxes)}"]
