"""Everyday words that mean the same wherever English is spoken at a council. A protocol's own `lay_words` come on top of them.

One form of a word stands for all of its inflections, “not” for every denial (“hasn’t”, “never”) and “me” for everybody (“him”, “their”).
The longest words of a place count: “member of staff” is no “member”.
"""

EVERYDAY = tuple(tuple(word.strip() for word in line.split(",")) for line in """
swore, rude, abusive, insult, nasty, aggressive, disrespect, belittle, told me off, had a go at, snapped at, talk down to, spoke to me like, lost me temper, mean to me, off with me, short with me, sarcastic, called me, name calling, impolite, tore a strip off, tore into, laid into, ranted at, bit me head off, foul language, bad language, bad manners, no manners, discourteous, offensive, patronise, condescend, sneer, mock, made fun of, laughed at, made me look, unpleasant, hostile, stroppy, arrogant, curt, angry with me, cross with me, got angry, verbal abuse, dressing down, flew off the handle, tantrum, cursed, shirty, horrible to me, treats me like, looked down on
shout, yell, scream, raised me voice, bawl, bellow
bully, harass, intimidate, threaten, victimise, gang up, picked on, scared of, frightened of, afraid of, humiliate, life hell, make me life, leave me alone, hound, pester, nasty to me, scared, frightened, unbearable, push me around, pushed around, throw me weight around, menacing, torment, targeted, target me, on me back, getting at me, witch hunt, blackmail, troll, stalk, undermine, mistreat, ill treat, made me cry, in tears, to tears, dread, on eggshells, singled out, aggression, hassle, coerce, in me face, feel unsafe, made me ill, wearing me down, shamed
sexual, sexual harassment, touched me, grope, made a pass, came on to me, hit on me, flirt, leer, creepy, lewd, innuendo, suggestive, unwanted attention, inappropriate comment, inappropriate touching, hand on me, sexist
sexist, racist, homophobic, discriminate, equality, prejudice, disability, disabled, being a woman, who i am, misogyny, ageist, me age, me religion, me race, gay, transgender, pregnant
pressure, pressurise, lean on, pushed to, push me to, push me into, being pushed, made to, make me do, forced to, force me, demand, twist me arm, bounced into, badger, nag, keeps on at me, not take no for an answer, bullied into, expected to
useless, hopeless, incompetent, lazy, poor work, bad work, poor service, bad service, poor performance, bad performance, underperform, not doing me job, not do me job, not do anything, does nothing, bad at, made a mess, messed up, not up to, not there, slow work, sloppy, not pleased, unhappy with, not happy with, not satisfied, dissatisfied, fed up with, let me down, shoddy, unprofessional, inefficient, bungle, botch, made a hash, slack, waste of space, disorganised, unhelpful, obstructive, not competent, not qualified
rubbish, useless answer, useless reply, bad answer, bad advice, poor advice, bad reply, poor answer, unhelpful answer, unhelpful reply, not a proper answer, not a straight answer, evasive, fobbed off, fob me off, brush me off, brushed off, vague, half an answer, not answer me question, run around, passed from pillar to post
left out, excluded, kept in the dark, not told, told nothing, told less, nobody tells me, nobody told me, kept out, out of the loop, not informed, not consulted, not invited, not included, not involve, not ask me, without telling me, without asking me, behind me back, first i heard, last to know, found out from, bypassed, go over me head, cut out, frozen out, shut out, sidelined, by passed, not copied in, not aware
opposition, minority group, independent councillor, independents, not in me party, other party, ruling party, ruling group, majority group, in power
foi, freedom of information, subject access
social media, facebook, twitter, whatsapp, tweet, instagram, tiktok, nextdoor, youtube, post online, posted online, online, blog, website, web page, x post, facebook page, facebook group, messenger
press, journalist, reporter, newspaper, local paper, the paper, the media, media, radio, bbc, television, tv, interview, wants a quote, wants a comment, crew, broadcast, podcast, comment for, press release, news release, statement to the, press statement, press officer, press office, column, article, story, news, magazine, publicity, editor, went public, go public
ring, phone, call, telephone, mobile, voicemail, video call, text me, texting, zoom
at all hours, after hours, out of hours, any time, at night, evening, weekend, late at night, at home, day off, off duty, me own time, bank holiday, midnight
turn up, turns up, drop in, drop by, pop in, pop round, walk in, barge in, comes in, call in, call round, visit, unannounced, without an appointment, wander in, in me office, to me desk, at me desk, hang around, interrupt me work
too many emails, lots of emails, bombard, constant, constantly, endless, swamp, inundate, overload, workload, too much work, no time for, every day, time and again, over and over, emails a day, dozens of, hundreds of, all the time
complain, complaint, grievance, make a complaint, report a, reported, formal complaint, raise a concern, concern about, raise it with, take it further, take it up, official complaint
criticise, criticism, attack, slag off, slate, run down, bad mouth, badmouth, moan about, have a pop at, rubbished, put down, speak out against, speak against, denounce, blame, named and shamed, made a fool of, made me look, embarrassed me, show me up, shown up, ridicule, discredit, disparage, knock, smear
in public, publicly, in front of everybody, in front of everyone, in front of people, in front of, at a meeting, in a meeting, in the meeting, in the chamber, in council, before the public, at council, at committee
not reply, no reply, not answer, no answer, ignore, unanswered, nobody answered, no one answered, no one has replied, slow to reply, wait, get back to me, hear back, heard nothing, no word, reminder, chase, come back to me, no response, not respond, not acknowledge, no acknowledgement, silence, dead end, not return me calls, not return calls, not ring back, not call back, not phone back, not write back, not hear, stonewall, weeks without, months without, ghosted, not in touch, not been in touch, blank me, blanked, blanking
reply, answer, respond, response, hear back, get back, acknowledge, ring back, call back, write back, feedback, come back
how long, how many days, how quickly, how quick, how soon, how fast, time limit, deadline, by when, when should, when will, day reply, working days, slow to reply, within, time allowed, answer by, turnaround, late, urgent, response time, target time, timescale, time scale, asap, today, straight away, at once, overdue, too long, takes ages, taking ages, prompt
paper, document, file, report, record, letter, plan, background paper, correspondence
accounts, figures, invoice, bank statement, cheque, budget, cost, spending, finances, financial, receipt, ledger, expenditure, balance sheet, payroll, price, how much
information, details, facts, data, what is going on, background, explanation
confidential, secret, private, exempt, in confidence, privately, restricted, sensitive, hush hush, off the record, in private, between me, not for the public, behind closed doors, closed session, private session, part two, pink papers, part 2
share, pass on, pass it on, pass information, passed to, forward, leak, disclose, show, gossip, repeat, talk about, tell residents, show residents, made public, got out, let slip, let it slip, spill, divulge, reveal, publish, spread, blab, blurt, tell me wife, tell me husband, breach of confidence, put round, post about, tip off, gave it to, sent it to, tell people, who can i tell, told other people, betray, confidences, repeat what
wife, husband, partner, girlfriend, boyfriend, spouse, relative, related to, family, brother, sister, daughter, cousin, married, dating, couple, affair, going out with, friend, mate, close to, too close, too friendly, friendly, socialise, a drink with, relationship, best friend, on holiday together, in law, son, father, mother, mum, dad, nephew, niece, uncle, aunt, lover, ex, seeing each other, sleeping with, living with, lives with, live together, lodger, landlord, lodge with, old school friend, golf, pub with, dinner with, godparent, knows me well, cosy, pals, pal, buddy, chums, thick as thieves, in bed with, romance, romantic, engaged to, went to school with, grew up with, same church, same club, neighbour of, business partner, married into
gift, hospitality, present from, bribe, freebie, box of chocolates, bottle of wine
fallen out, falling out, not get on, not getting on, cannot work with, face working, break down, no longer speak, impossible, dispute, mediation, mediator, gone sour, bad terms, not speak, not talk to, not talking, at war, tense, strained, cannot stand, loggerheads, row with, rowing, argument, argue, conflict, clash, feud, bad blood, bad atmosphere, poisonous, toxic, hate, personality clash, at each other, not trust, lost trust, no trust, lost confidence, relationship is broken, patch things up, make peace, clear the air, tension, friction, quarrel
told what to do, tell me what to do, tell staff, tell the clerk what to do, order, instruct, instruction, command, boss me, bossed, bossing, bossy, told me to, told to, ordered to, gave me a job, give me a task, give work to, gave me work, give orders, insist, must i obey, obey, run me service, do it me way, me way, take orders, direct staff, directing, dictate, have to do what, do as i say, do what i am told, do what me says, what me tells, make me do, assign, in charge of, can me tell, do i have to do, control
change, alter, rewrite, reword, soften, water down, amend, edit, tone down, take out of, leave out, doctored, remove from, cut out of, delete, interfere with, tamper, put in, sanitise, redraft, dilute, dumb down
misconduct, misbehave, lied, liar, dishonest, broke the rules, break the rules, breaks every rule, broke the code, breaking the code, breach, fraud, corrupt, not declare, undeclared, bad behaviour, misuse, abuse of power, abuse of position, bent the rules, conflict of interest, code of conduct, unethical, standards, inappropriate, not allowed to, wrongdoing, improper, disrepute
whistleblow, whistle blow, blow the whistle, speak up about, wrongdoing, corruption, theft, stealing, fiddling, cover up, covering up
job, task, work
role, duty, responsibility, remit, who does what, difference between, supposed to do, what do i do, job description, what does a, what is me job, part to play, function
boss, manager, line manager, supervisor, appraise, appraisal, who manages, report to, answer to, accountable to, in charge of, employer
sack, fired, dismiss, get rid of, lose me job, get me sacked, got rid of, disciplinary, discipline, suspend, terminate, redundant, redundancy, give notice, written warning, final warning, out of a job, resign, force me out, pushed out
party, political group, political, politics, labour, conservative, tory, lib dem, liberal democrat, green party, reform, labour group, independent group, shadow, our group, my group, group meeting, caucus, whip, politician
campaign, canvass, election, leaflet, electioneering, purdah, pre election, flyer, manifesto, poster, candidate, polling, vote for me, newsletter, party literature, by election, re election, knock on doors
stand for council, stand for election, stand as a councillor, be a councillor, become a councillor, run for council, run for office, candidate, politically restricted, party member, member of a party, member of a political party, support a party, join a party, political activity, take sides in politics, own politics, political views, political opinion, belong to a party
took sides, take sides, biased, bias, partial, impartial, neutral, neutrality, partisan, on me side, favour one side, political opinion, political views, even handed, unpolitical, political neutrality
refuse, turn down, none of me business, withhold, witheld, not give, not show, not send, not tell me, not let me, not allow, not hand over, not provide, not share, not release, hide, block, keep from me, kept from me, deny, denied, say no, says no, said no, declined, not explain, not co operate, object to, not willing, keeping it from, fobs me off, obstruct
new here, induction, training, course, learn, seminar, workshop, conference, skills, development, learning the ropes, mentor, getting started, first weeks, first day, first meeting
newly elected, just elected, newly made, just made, just became, just been made, just become, new councillor, new member, first time councillor, recently elected, co opted, newbie, new chair
councillor, cllr, member, elected member, backbencher, councilman, fellow councillor
chair, chairman, chairwoman, chairperson, chairing
officer, staff, employee, member of staff, worker, colleague, junior officer, team, junior staff, assistant, workforce, office staff, someone who works for
public, member of the public, resident, constituent, voter, ratepayer, neighbour, parishioner, taxpayer, local people, villager, customer, tenant, householder
lawyer, solicitor, legal, counsel, legal opinion, barrister, monitoring officer
unlawful, illegal, against the law, not legal, not lawful, break the law, broke the law, breaking the law, ultra vires, legally, law
email, mail, letter, message, inbox, post, correspondence
copy in, copied in, copy me in, copying in, bcc, blind copy, cc, reply all, copied to, copied me email, copied to everyone, cc'd, bcc'd, forwarded to everyone
laptop, computer, tablet, ipad, printer, photocopier, photocopy, printing, stationery, equipment, headed paper, letterhead, stamps, postage, paper and envelopes, council phone, it equipment
secretary, secretarial, typing, type up, admin support, administrative support, admin help, clerical, diary
fix, repair, mend, sort out, sorted, deal with, get something done, put right
wrong, mistaken, mistake, nonsense, misread, incorrect, one sided, slanted, misleading, disagree, not agree, do not accept, do not like, not like, inaccurate, error, flawed, not true, not convinced, got it wrong, bad advice, dispute the, challenge
see, look at, view, inspect, copy of, read, access to, get hold of, given a copy, show me
contract, lease, agreement, tender, deed, quote, procurement, supplier, contractor, builder
sign, signature, sign off, authorise, approve, signing off, put me name to, commit the council, bind the council, on behalf of the council, promise, commitment, delegated, delegated powers, decide alone, decision alone, on me own, acting alone, alone, without asking, without a vote, without the council, off me own bat, single councillor, just one councillor, one person
my report, my findings, my recommendation, my advice, my draft, my paper, my conclusion
advice, recommendation, professional opinion, professional view, expert view
not followed, not follow, ignored the advice, against advice, against the advice, ignored my advice, overrule, overruled, went against, rejected, reject, not take my advice, not listen, threw out, voted against, ignored the recommendation, disregard
buy, purchase, hire, pay for, spend, spending, ordered a, order a, ordering, bought, commission, book a, place an order, shopping, get quotes
pay, wages, salary, overtime, hours, pay rise, pay grade, holiday pay, pension, remuneration, paid, bonus
expenses, allowance, mileage, travel costs, claim back, reimburse
invite, invitation, attend, come to, come along, go to, speak at, speak to, guest
briefing, brief, presentation, explain, talk to us, give a talk, walk us through, speak to our group, talk to our group
event, opening, ceremony, ribbon, plaque, unveil, launch, photo, photograph, photo opportunity, visit, site visit, royal visit, open day, public meeting, consultation, exhibition, walkabout
ward, my ward, my area, my patch, division, local member, ward member, ward councillor, local councillor
consult, consultation, survey, ask people, public views
scrutiny, overview and scrutiny, call in, called in, select committee, witness, give evidence, giving evidence, questioned, grilled, cross examine, interrogate, questioning, quizzed
ill, sick, off sick, sick leave, stress, stressed, illness, my health, mental health, medical, doctor, hospital, anxiety, depressed, burnt out
absent, away, on leave, maternity, cover for, stand in, fill in, covers, holiday cover, step in, deputise, deputising, do the job of, acting as, acting up, doing the work of, do it me self, volunteer
record, recording, film, filming, tape, taped, video, secretly recorded, livestream
minutes, draft minutes, write up, minuted, minute taking
agenda, motion, agenda item, notice of motion, put on the agenda
interest, declare, declaration, pecuniary, register of interests, prejudicial
developer, applicant, planning application, planning permission, lobby, planner, planning, builder, site
favour, special treatment, preferential, pull strings, jump the queue, queue jump, do me a favour, help me mate, help me friend, fast track, speed up, look after me, inside track, back hander, quick word for me
unfair, unequal, differently, favouritism, fair, treated worse, treats me worse, treated badly, more help than, better treatment, second class, gets more, not the same, double standards, one rule for, less favourable, gives me less, preference, plays favourites, favours one
accused, accusation, allegation, complained about me, complaint about me, reported me, complaint against me, grievance against me, grievance about me, investigated, under investigation, investigate me, charge against me
accuse, blame, point the finger
personal matter, personal problem, private matter, personal issue, as a resident, as a private person, my own housing, problem at work, problem at home, confide, confided, personal life, home life, marriage
investigation, investigate, hearing, panel, tribunal, appeal, outcome of, findings against, upheld, sanction
apology, apologise, say sorry, sorry
safe, safety, risk, accident, hard hat, hazard, danger, dangerous, injury, lone working
harm, hurt, assault, hit me, pushed me, shoved, physical, violence, violent, punch, grabbed
leader, council leader, leader of the council, group leader
respect, courtesy, courteous, polite, dignity, politeness, civil, manners, good working relationship, trust, treat me properly
compulsory, binding, have to follow, legally binding, must i follow, apply to me, enforce, force of law
defend me self, answer back, right of reply, hit back, stand up for me, stick up for me, speak for me, respond publicly, back me up, support me, not back me, protect me
not done anything, nothing was done, not do anything about it, nothing happened, no action, swept under the carpet, brushed under the carpet, not taken seriously, whitewash, not sorted, not resolved, unresolved, still not sorted, no further forward, not put right, ignored my complaint
the vote, vote, voted, outvoted, lost the vote, majority, majority decision
""".strip().splitlines())
"""Each line: words that people take for one another."""
