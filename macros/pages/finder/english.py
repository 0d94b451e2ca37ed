"""What the finder knows of English: small words, forms of words, words that say little. Sent to the browser with the everyday words and the stemmer."""

from importlib import resources

from macros.pages.finder.everyday import EVERYDAY


def english() -> dict:
    """Everything of it, as the finder takes it."""
    forms = {other: form for form, *others in (line.split() for line in FORMS.strip().splitlines()) for other in others}
    return {"small": [*SMALL.split(), *FILLERS.split()], "fillers": FILLERS.split(), "light": LIGHT.split(), "mild": MILD.split(), "forms": forms, "officers": OFFICERS, "councillors": COUNCILLORS, "about": ABOUT, "lay": EVERYDAY}


def stemmer() -> str:
    """The part of MkDocs’s lunr.js that takes words to their stems, with its notice; what it expects around it stands before it."""
    library = resources.files("mkdocs").joinpath("contrib/search/templates/search/lunr.js").read_text(encoding="utf-8")
    (part,) = (part for part in library.split("/*!\n") if part.startswith(" * lunr.stemmer\n"))
    return f"var lunr = {{ Pipeline: {{ registerFunction: function () {{}} }} }}\n/*!\n{part.rstrip()}\n"


SMALL = """
a about above after all allow allowed along although always am among an and any anymore anyone anything are around as at basically be because been before being below bit both bring but by came can cant come comes could couldnt
dear did didnt do does doesnt doing dont down dozen during each eight else even ever every everyone everything except few fifty five folks for forty four from get gets getting give gives go going got guys had half happen happens
has hasnt have havent he hed hello her here hers hes hey hi him his honestly how however hundred i id if ill im in instead into is isnt it its ive just keep keeps less let like literally lot make makes many may maybe me might
more most much must my myself near need needs nine no nor not now of off ok okay on once only or ought our out perhaps please quite really right round say says seven shall she shed shes should shouldnt simply since six so some
somebody someone something still such supposed ten than thank thanks that thats the their them then there theres these they theyre theyve thing things thirty this those though to too toward towards twenty twice under until up
upon us very want wants was wasnt we wed were weve what whats when where whether which while who whole whom whos whose why will with within wont would wouldnt yes yet you youd your youre
"""
"""Words that carry no meaning by themselves. They count inside everyday words of several."""

FILLERS = "yet still even just really actually ever always also been again already very quite"
"""Words that may stand between those of an everyday phrase: “has not yet got back to me”."""

LIGHT = "minut hour day week month year time ag alreadi yesterday today tomorrow monday tuesday wednesday thursday friday saturday sunday new old good one two three"
"""Stems of words that tell how long, how often or how many, and seldom what about."""

MILD = "tell ask talk speak know think use work take come put start stop show find look help council person anoth peopl differ against follow list name back call whole room book second far near through over between other"
"""Stems of words that stand in every other question."""

OFFICERS, COUNCILLORS = ("officer", "clerk", "chief executive", "director", "groundsman", "planning officer"), ("councillor", "chair", "leader", "lead member")
"""Whom a question speaks of: who speaks of the one is likely to be the other. Words that mean the same count with them. They are in nearly every question, so that they say little."""

ABOUT = ("resident", "council", "committee", "protocol", "chairman", "party", "ward", "minutes", "agenda", "meeting")
"""What else a question speaks of that is about a council."""

FORMS = """
a an
tell told
write wrote written
speak spoke spoken
send sent
swear swore sworn
break broke broken
know knew known
take took taken
see saw seen
meet met
lose lost
hide hid hidden
choose chose chosen
hold held
ring rang rung
give gave given
get got gotten gets getting
fall fell fallen
pay paid
say said
do did done does doing
go went gone goes going
come came
lean leant
leave left
make made makes making
buy bought
bring brought
think thought
keep kept keeps keeping
steal stole stolen
forget forgot forgotten
throw threw thrown
run ran
stand stood
understand understood
hear heard
feel felt
mean meant
deal dealt
lie lied lying liar
bite bit bitten
lay laid
fly flew flown
tear tore torn
lead led
bind bound
bend bent
catch caught
spend spent
hang hung
hurt hurts
shoot shot
spread spreads
sleep slept
blow blew blown
drive drove driven
hit hits
teach taught
fight fought
win won
sit sat
begin began begun
grow grew
wear wore worn
shake shook
strike struck
wife wives
girlfriend dating
woman women
man men
child children
person people
journalist reporter reporters
premises office offices
duty duties responsible responsibility responsibilities
have has had having
be is am are was were been being
not no never dont doesnt didnt hasnt havent hadnt wont wouldnt isnt arent wasnt werent cant cannot couldnt shouldnt without nobody none nothing
me us him her them you my his their our your its hers theirs ours mine yours myself himself herself themselves yourself someone somebody anyone everybody everyone
pressure pressed presses pressing pressurise pressurised pressurising
councillor councilor councillors councilors cllr cllrs
favour favor favoring
harass harrass harassment harrassment
"""
"""Each line: a word, and words that its stem would miss or take for others. All denials are “not”; everybody is “me”."""
