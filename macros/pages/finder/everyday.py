"""Everyday words that mean the same wherever English is spoken at a council. A protocol's own `lay_words` come on top of them."""

EVERYDAY = tuple(tuple(word.strip() for word in line.split(",")) for line in """
swore, swear, swearing, rude, abusive, insult, insulted, nasty, aggressive, disrespectful, belittled, told me off, told off, tell me off, had a go at, have a go at, snapped at, snaps at, talked down to, spoke to me like, lost his temper, lost her temper, mean to me, spoke rudely, off with me, short with me, sarcastic, called me, name calling, impolite
shout, shouted, shouting, yelled, yelling, screamed, screaming
bully, bullying, bullied, harass, harassment, intimidate, intimidated, threaten, threatened, victimised, ganging up, picked on, scared of, frightened of, afraid of, humiliated, humiliate, life hell, makes my life, leave me alone, hounding, hounded, pestering, nasty to me, scared, frightened, unbearable
pressure, pressured, pressurised, lean on, leaned on, leaning on, pushed to, being pushed, made to, forced to, demand, demanding
useless, hopeless, incompetent, lazy, poor work, bad work, poor service, bad service, poor performance, bad performance, not doing their job, not doing the job, never does anything, does nothing, bad at, made a mess, makes a mess, messed up, not up to, never there, slow work, sloppy, not pleased, unhappy with, not happy with, fed up with
rubbish, useless answer, useless reply, bad answer, bad advice
sexist, racist, homophobic, discrimination, discriminated, equality, prejudice, disability, disabled, being a woman, who i am
left out, excluded, kept in the dark, never told, not told, told nothing, told less, nobody told me
opposition, minority group, independent councillor, independents
foi, freedom of information
social media, facebook, twitter, whatsapp, tweet, instagram, post online, posted online, online
press, journalist, reporter, newspaper, local paper, the paper, the media, media, radio, bbc, television, tv, interview, wants a quote, wants a comment, crew, broadcast, podcast, paper rang, comment for
ring, rings, rang, phone, phones, phoned, call, calls, called, telephone
at all hours, after hours, out of hours, any time, at night, in the evening, weekend
complain, complaint, grievance, make a complaint, report a
criticise, criticised, criticism, attack, attacking, attacked, slag off, slagged off, slagging off, slated
no reply, no answer, not answered, not answer, ignored, ignoring, not replied, doesnt reply, doesnt answer, hasnt answered, hasnt replied, unanswered, never replied, nobody answered, no one has replied, slow to reply, still waiting, get back to me, got back to me, gets back to me, never heard back, heard nothing, no word from, reminder, reminders, chase, chased, chasing, come back to me, came back to me, waiting for, no response, did not answer, didnt answer, didnt reply
reply, answer, respond, response, hear back, heard back
how long, how many days, how quickly, how soon, time limit, deadline, by when, day reply, working days, slow to reply, how fast, within, time allowed, answer by, turnaround, late
paper, papers, document, file
accounts, figures, invoice, bank statement, cheque book, budget, costs, cost, spending
confidential, secret, private, exempt, in confidence
share, pass on, forward, leak, disclose, show, gossip, repeat, talk about, tell residents, show residents, made public
wife, husband, partner, girlfriend, boyfriend, spouse, relative, related to, family, brother, sister, daughter, cousin, married, dating, couple, affair, going out with, friend, mate, close, too friendly, socialise, a drink with, relationship, best friends, best mates, on holiday together, mates, in laws, son, father, mother, lover, ex
fallen out, fell out, falling out, do not get on, dont get on, not getting on, cannot work, cant work, face working, broken down, broke down, breakdown, no longer speak, impossible, dispute, mediation, mediator, gone sour, bad terms, dont speak, do not speak, not speaking, at war, tense, strained, cannot stand, cant stand, loggerheads
told what to do, tell me what to do, tells me what to do, tell the clerk what to do, tell staff what to do, order, instruct, instruction, command, boss around, bossed about, told me to, told to do, gave me a job, give me a job, give me a task, insists, must i obey, obey, bossing, run my service, do it his way, do it her way, my way
change, alter, rewrite, reword, soften, water down, watered down, amend, edit, tone down, toned down, drop, take out, leave out, doctor
misconduct, misbehaved, lied, liar, dishonest, broke the rules, broken the rules, breaks the rules, breaks every rule, broke the code, breach, dishonest, fraud, corrupt, did not declare, didnt declare, undeclared
job, task, work
boss, manager, line manager, supervisor
sack, sacked, fired, dismissed, dismissal, lose my job
party, political group, political, labour, conservative, tory, tories, lib dem, lib dems, liberal democrat, labour group, independent group, shadow, our group, my group
campaign, canvass, canvassing, election, leaflet
refuse, refused, refusing, will not give, wont give, will not show, wont show, wont send, turned down, none of my business, withheld, withhold, witheld, will not let me see, wont let me see, wont tell me, will not tell me, hiding, hide, blocked
new here, induction, training, course
newly elected, just elected, newly made, just made, just became, just been made, just become
councillor, cllr, member
chair, chairman, chairwoman, chairperson
officer, staff, employee
lawyer, solicitor, legal
email, mail, letter, message
laptop, computer, tablet
fix, repair, mend
wrong, mistaken, mistake, nonsense, misread, incorrect, one sided, biased, bias, slanted
see, look at, view, inspect, copy of, copies of, read
contract, lease, agreement, tender, licence, deed, quote
my report, my findings, my recommendation, my advice, my draft, my paper, my conclusion
buy, purchase, hire, pay for, spend, spending
invite, invited, invitation, attend, come to, come along, go to
briefing, brief, briefed, presentation, talk, explain
resident, residents, constituent, constituents, voter, ratepayer, neighbour, public
favour, favours, special treatment, preferential
unfair, unfairly, unequal, differently, favouritism, fairly, fair
accused, accusation, allegation, complained about me, complaint about me, reported me
""".strip().splitlines())
"""Each line: words that people take for one another."""
