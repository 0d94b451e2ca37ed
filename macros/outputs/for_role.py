"""The training of one role only: what a pack or a package leaves out where the others are not there."""

from argparse import ArgumentTypeError
from dataclasses import replace

from macros.content.loading import Content
from macros.content.shapes.training import Module
from macros.pages.training_author import ROLES


def meant(word: str) -> str:
    """The role that a word of the command line means, in the singular or the plural; none, where the word is empty."""
    if word and word.removesuffix("s") not in ROLES:
        raise ArgumentTypeError(f"training is not for “{word}”; write {' or '.join(f'{role}s' for role in ROLES)}, or leave --for out: then it is for everybody")
    return word.removesuffix("s")


FOR = (("--for",), {"dest": "role", "type": meant, "default": "", "metavar": "{councillors,officers}", "help": "only the scenarios that are for this role (everybody’s, when left out)"})


def for_role(content: Content, role: str) -> Content:
    """The handbook with the training of one role only; all of it, without a role. A module asks no more to pass than it has scenarios left."""
    if not role:
        return content
    modules = {protocol: {name: narrowed for name, module in these.items() if (narrowed := _for_role(module, role)).scenarios} for protocol, these in content.modules.items()}
    other = dict.fromkeys(ROLES.keys() - {role})
    training = {protocol: this.model_copy(update=other) for protocol, this in content.training.items() if any(name in modules.get(protocol, {}) for name in this.modules)}
    return replace(content, modules=modules, training=training)


def _for_role(module: Module, role: str) -> Module:
    fitting = {name: scenario for name, scenario in module.scenarios.items() if scenario.for_ in (role, "either")}
    return module.model_copy(update={"scenarios": fitting, "pass_": min(module.pass_, len(fitting))})
