"""The macros of the training pages: the induction page and its parts, scenarios, the plan of a session, the learner's record."""

from macros.content import addresses
from macros.content.training import scenarios
from macros.pages.labels import ROOMS
from macros.pages.session import PLANS, PRACTICE, QUESTIONS, TALK, plan
from macros.pages.training_views import WALK, TrainingViews

ROLES = {"councillor": "for-councillors", "officer": "for-officers"}
"""The page of each role that training can have a part for."""
TITLE = "Induction"


class TrainingAuthor:
    """The macros over the training of one handbook."""

    def __init__(self, author):
        self.author = author

    def macros(self) -> dict:
        """Every macro by the name that a page calls it by."""
        return {name: getattr(self, name) for name in ("induction", "induction_for", "scenario", "scenario_moved", "session_plan", "training_record")}

    def induction(self, page: str, protocol: str) -> str:
        """The induction page: who starts where, and what a trainer needs."""
        return self._council("induction.html", page, protocol)

    def induction_for(self, page: str, protocol: str, role: str) -> str:
        """The induction of a `councillor` or an `officer`."""
        self.author.renderer.look_up("role", role, self._roles(protocol))
        return self._council("induction_role.html", page, protocol, role=role, part=self.author.content.training[protocol].parts()[role], counted=counted)

    def scenario(self, page: str, protocol: str, scenario: str) -> str:
        """A scenario's page."""
        found = self._find(protocol, scenario)
        return self._council("scenario.html", page, protocol, scenario_key=scenario, tree_key=found.tree, tree=self.author.content.trees[protocol][found.tree], prefix=WALK)

    def scenario_moved(self, page: str, protocol: str, scenario: str) -> str:
        """What stands at an old address of a scenario: where it is now."""
        return self._council("scenario_moved.html", page, protocol, scenario_key=scenario, found=self._find(protocol, scenario))

    def session_plan(self, page: str, protocol: str) -> str:
        """The plan of a session of 60 or of 90 minutes."""
        return self._council("session.html", page, protocol, lengths=PLANS, plan=plan, questions=QUESTIONS, practice=PRACTICE, talk=TALK, rooms=ROOMS)

    def training_record(self, page: str, protocol: str) -> str:
        """The learner's own record, filled from the address."""
        return self._council("record.html", page, protocol)

    def _roles(self, protocol: str) -> dict[str, str]:
        """The roles that the induction has a part for, each with its page."""
        training = self.author.content.training.get(protocol)
        return {role: ROLES[role] for role in training.parts()} if training else {}

    def _find(self, protocol: str, scenario: str):
        found = {placed.key: placed.scenario for placed in scenarios(self.author.content, protocol)}
        return self.author.renderer.look_up("scenario", scenario, found)

    def _council(self, template: str, page: str, protocol: str, **context) -> str:
        content = self.author.content
        self.author.renderer.look_up("protocol with training", protocol, content.training)
        found, trees = scenarios(content, protocol), content.trees.get(protocol, {})
        roles = {role: addresses.training(protocol, name) for role, name in self._roles(protocol).items()}
        return self.author.council(template, page, protocol, training=lambda view: TrainingViews(view, trees, found), roles=roles, **context)


def counted(number: int) -> str:
    """How many things there are, as a heading begins: in words up to twelve."""
    words = "One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve".split()
    return f"{words[number - 1] if number <= len(words) else number} thing{'s' if number > 1 else ''}"
