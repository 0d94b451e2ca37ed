"""Everyday words that mean the same wherever English is spoken at a council. A protocol's own `lay_words` come on top of them."""

EVERYDAY = tuple(tuple(word.strip() for word in line.split(",")) for line in """
swore, swear, swearing, rude, abusive, insult, insulted, nasty, aggressive, disrespectful, belittle, told me off
shout, shouted, yelled, yelling, screamed
bully, bullying, bullied, harass, harassment, intimidate, intimidated, threaten, threatened, victimised, pressure
sexist, racist, homophobic, discrimination, equality, prejudice
foi, freedom of information
social media, facebook, twitter, whatsapp, tweet, instagram, post online, online
press, journalist, reporter, newspaper, the media, radio, television, tv, interview
complain, complaint, grievance
criticise, criticised, criticism, attack, attacking, attacked, slag off
no reply, no answer, not answered, ignored, ignoring, has not replied, unanswered, never replied, slow to reply
reply, answer, respond, response, hear back, heard back
paper, papers, document, file, report
confidential, secret, private, exempt
share, pass on, forward, leak, disclose, show
wife, husband, partner, girlfriend, boyfriend, relative, family, friend, relationship
told what to do, order, orders, orders me, instruct, instruction, boss around, ordered
job, task, work
party, political group, political
campaign, canvass, canvassing, election, leaflet
refuse, refused, refusing, will not give, turned down
new here, induction, training, course
councillor, cllr, member
officer, staff, employee
email, mail, letter, message
phone, phoned, telephone, rang, ring, call, called
""".strip().splitlines())
"""Each line: words that people take for one another."""
