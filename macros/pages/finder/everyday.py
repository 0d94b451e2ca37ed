"""Everyday words that mean the same wherever English is spoken at a council. A protocol's own `lay_words` come on top of them."""

EVERYDAY = tuple(tuple(word.strip() for word in line.split(",")) for line in """
swore, swear, swearing, rude, abusive, insult, insulted, nasty, aggressive, disrespectful, belittled, told me off, told off, tell me off, had a go at, have a go at, snapped at, snaps at, talked down to, spoke to me like, lost his temper, lost her temper, mean to me
shout, shouted, shouting, yelled, yelling, screamed, screaming
bully, bullying, bullied, harass, harassment, intimidate, intimidated, threaten, threatened, victimised, ganging up, picked on, scared of, frightened of, afraid of
pressure, pressured, pressurised, lean on, leaned on, leaning on, pushed to, being pushed, made to, forced to, demand, demanding
useless, hopeless, incompetent, lazy, poor work, bad work, poor service, bad service, poor performance, bad performance, not doing their job, not doing the job, never does anything, does nothing, bad at
rubbish, useless answer, useless reply, bad answer, bad advice
sexist, racist, homophobic, discrimination, discriminated, equality, prejudice, disability, disabled, being a woman, who i am
left out, excluded, kept in the dark, never told, not told, told nothing, told less, nobody told me
opposition, minority group, independent councillor, independents
foi, freedom of information
social media, facebook, twitter, whatsapp, tweet, instagram, post online, posted online, online
press, journalist, reporter, newspaper, local paper, the paper, the media, media, radio, bbc, television, tv, interview, wants a quote, wants a comment
ring, rings, rang, phone, phones, phoned, call, calls, called, telephone
at all hours, after hours, out of hours, any time, at night, in the evening, weekend
complain, complaint, grievance
criticise, criticised, criticism, attack, attacking, attacked, slag off, slagged off, slagging off, slated
no reply, no answer, not answered, not answer, ignored, ignoring, not replied, doesnt reply, doesnt answer, hasnt answered, hasnt replied, unanswered, never replied, nobody answered, no one has replied, slow to reply, still waiting, get back to me, got back to me, gets back to me, never heard back
reply, answer, respond, response, hear back, heard back
how long, how many days, how quickly, how soon, time limit, deadline, by when, day reply, working days, slow to reply
paper, papers, document, file
accounts, figures, invoice, bank statement, cheque book, budget
confidential, secret, private, exempt, in confidence
share, pass on, forward, leak, disclose, show
wife, husband, partner, girlfriend, boyfriend, spouse, relative, related to, family, brother, sister, daughter, cousin, married, dating, couple, affair, going out with, friend, mate, close, too friendly, socialise, a drink with, relationship
fallen out, fell out, falling out, do not get on, dont get on, not getting on, cannot work, cant work, face working, broken down, broke down, breakdown, no longer speak, impossible, dispute, mediation, mediator
told what to do, tell me what to do, tells me what to do, tell the clerk what to do, tell staff what to do, order, instruct, instruction, command, boss around, bossed about, told me to, told to do, gave me a job, give me a job, give me a task
change, alter, rewrite, reword, soften, water down, watered down, amend, edit
misconduct, misbehaved, lied, liar, dishonest, broke the rules, broken the rules, breaks the rules, breaks every rule, broke the code, breach
job, task, work
boss, manager, line manager, supervisor
sack, sacked, fired, dismissed, dismissal, lose my job
party, political group, political, labour, conservative, tory, tories, lib dem, lib dems, liberal democrat
campaign, canvass, canvassing, election, leaflet
refuse, refused, refusing, will not give, wont give, will not show, wont show, wont send, turned down, none of my business
new here, induction, training, course
newly elected, just elected, newly made, just made, just became, just been made, just become
councillor, cllr, member
chair, chairman, chairwoman, chairperson
officer, staff, employee
lawyer, solicitor, legal
email, mail, letter, message
laptop, computer, tablet
fix, repair, mend
""".strip().splitlines())
"""Each line: words that people take for one another."""
