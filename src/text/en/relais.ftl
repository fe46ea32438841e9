
# Dates and numbers
days-long = Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday
days-short-names = Mon|Tue|Wed|Thu|Fri|Sat|Sun
days-tiny = Mo|Tu|We|Th|Fr|Sa|Su
months-long = January|February|March|April|May|June|July|August|September|October|November|December
months-short-names = Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec
hours-only = { $h } h
hours-minutes = { $h } h { $m }
minutes-only = { $m } min
decimal-mark = .
percent = { $n }%
kilometres = { $n } km
years-short = { $n } y
months-short = { $n } m
days-short = { $n } d
today = today
tomorrow = tomorrow
yesterday = yesterday
in-days = in { $n ->
    [one] { $n } day
   *[other] { $n } days
 }
in-length = in { $length }
length-ago = { $length } ago
days-ago = { $n ->
    [one] { $n } day
   *[other] { $n } days
 } ago

# Frame
app-name = relais
week-short = W{ $n }
week-short-letter = W{ $n } { $letter }
week-letter-either = A or B
saved = ✓ saved
saved-tiny = ✓
nothing-written = nothing written yet
nothing-written-tiny = not written
read-only-mark = read only
opening = opening…
tab-home = Home
tab-avs = AVS
tab-pupils = Pupils
tab-establishments = Establishments
tab-establishments-short = Estab.
tab-contracts = Contracts
tab-journal = Journal
help-hint = ? help

# Kinds of records
kind-avs = AVS
kind-pupil = pupil
kind-establishment = establishment
kind-contract = contract
kind-decision = decision
kind-accompaniment = accompaniment
kind-absence = absence
kind-cover = cover
kind-holiday = holiday
kind-meeting = meeting
kind-setting = setting

# Values of fields
avs-kind-individual = individual (AVS-i)
avs-kind-collective = collective (AVS-CO)
avs-kind-shared = shared (AVS-m)
diploma-none = none known
diploma-level-i-v = level IV
diploma-higher = higher
diploma-care = care diploma
diploma-youth-job-years = 3 years of youth job
level-nursery = nursery
level-elementary = elementary
level-lower-secondary = lower secondary
level-upper-secondary = upper secondary
level-other = other
skill-note-taking = note-taking
skill-mobility = mobility
skill-hygiene = hygiene
skill-gesture = gesture: { $name }
skill-communication = communication
skill-behaviour = behaviour
skill-safety = safety
regime-education-assistant = AED
regime-aesh = AESH
regime-youth-job = youth job
regime-subsidised-job = subsidised job
regime-boarding = MI-SE
regime-civic-service = civic service
regime-contract-teacher = contract teacher
regime-casual = casual
regime-apprentice = apprentice
regime-civil-servant = civil servant
function-avs = AVS
function-other = other function
ending-term = at its term
ending-resignation = resignation
ending-dismissal = dismissal
ending-other = other
employer-authority = education authority
suspension-teaching = to teach
suspension-parental = parental leave
suspension-unpaid = unpaid leave
suspension-other = other
intention-renew = renew
intention-renew-permanent = renew for good
intention-not-renew = not renew
commission-cdes = CDES
commission-cdaph = CDAPH
mode-individual = individual
mode-shared = shared
mode-shared-short = shared
school-kind-school = primary school
school-kind-middle = middle school
school-kind-high = high school
school-kind-regional = EREA
school-kind-medical = medical
school-kind-guidance = guidance centre
school-kind-service = service
school-kind-other = other
sector-public = public
sector-private-contracted = private, contracted
sector-private = private, contract unknown
sector-private-uncontracted = private, uncontracted
weeks-every = every week
weeks-a = A weeks
weeks-b = B weeks
activity-class = class
activity-lunch = lunch
activity-outing = outing
activity-peri-school = peri-school
activity-group = group
activity-training = training
activity-meeting = meeting
activity-other = other
reason-sickness = sickness
reason-leave = leave
reason-training = training
reason-authorised = authorised
reason-examination = examination
reason-strike = strike
reason-outing = outing
reason-closure = closure
reason-swap = swap of hours
reason-other = other
yes = yes
no = no
unknown = unknown

# Commands: what each does (cmd-), and its word in a footer (hint-)
cmd-up = move up
hint-up = up
cmd-down = move down
hint-down = down
cmd-left = to the left
hint-left = left
cmd-right = to the right
hint-right = right
cmd-page-up = page up
hint-page-up = page up
cmd-page-down = page down
hint-page-down = page down
cmd-first = first row
hint-first = first
cmd-last = last row
hint-last = last
cmd-next-pane = next pane or field
hint-next-pane = next
cmd-previous-pane = previous pane or field
hint-previous-pane = previous
cmd-open = open
hint-open = open
cmd-close = close, step back
hint-close = close
cmd-find = find anything
hint-find = find
cmd-menu = menu
hint-menu = menu
cmd-palette = commands
hint-palette = commands
cmd-back = back
hint-back = back
cmd-forward = forward
hint-forward = forward
cmd-go-home = go home
hint-go-home = home
cmd-go-avs = go to AVS
hint-go-avs = AVS
cmd-go-pupils = go to pupils
hint-go-pupils = pupils
cmd-go-establishments = go to establishments and their free hours
hint-go-establishments = establishments
cmd-go-contracts = go to contracts: who nears six years
hint-go-contracts = contracts
cmd-go-deadlines = go to the deadlines, worst first
hint-go-missing = who could
hint-place = who can
hint-go-deadlines = deadlines
cmd-go-missing = go to the pupils without enough help, with who could
cmd-go-week = see the week of the AVS
hint-go-week = week
cmd-go-journal = go to the journal
hint-go-journal = journal
cmd-go-store = go to the store
hint-go-store = store
cmd-filter = filter
hint-filter = filter
cmd-order = change the order
hint-order = order
cmd-zoom = show or hide the pane
hint-zoom = pane
cmd-links = see links
hint-links = links
cmd-history = see the history
hint-history = history
cmd-as-of = see the card as of an earlier day
hint-as-of = as of
cmd-explain = explain this number
hint-explain = explain
cmd-date = choose a date
hint-date = date
cmd-law-date = what the law said on…
hint-law-date = law as of…
cmd-copy = copy to the clipboard
hint-copy = copy
cmd-help = help
hint-help = help
cmd-absence = record an absence now
hint-absence = absence
cmd-swap = swap hours
hint-swap = swap
cmd-reassign = reassign an accompaniment
hint-reassign = reassign
cmd-split-need = split a need, or put it together again
hint-split-need = split
cmd-leave-without = leave without an AVS
hint-leave-without = without
cmd-force = force a candidate, with a reason
hint-force = force
cmd-widen = widen the reach
hint-widen = widen
cmd-next-plan = next plan
hint-next-plan = other plan
cmd-cover = arrange the cover
hint-cover = cover
cmd-call-yes = call: yes
hint-call-yes = yes
cmd-call-no = call: no
hint-call-no = no
cmd-call-voicemail = call: voicemail
hint-call-voicemail = voicemail
cmd-day-list = copy the school’s list of the day
hint-day-list = list of the day
cmd-status = note where the renewal stands
hint-status = status
cmd-renew = renew the contract
hint-renew = renew
cmd-new = new
hint-new = new
cmd-new-avs = new AVS
hint-new-avs = AVS
cmd-new-pupil = new pupil
hint-new-pupil = pupil
cmd-new-establishment = new establishment
hint-new-establishment = establishment
cmd-new-contract = new contract
hint-new-contract = contract
cmd-new-decision = new decision
hint-new-decision = decision
cmd-new-accompaniment = new accompaniment
hint-new-accompaniment = accompaniment
cmd-edit = edit
hint-edit = edit
cmd-add-slot = add a slot
hint-add-slot = slot
cmd-delete = delete
hint-delete = delete
cmd-accept = OK, write
hint-accept = OK, write
cmd-undo = undo, shown first
hint-undo = undo
cmd-redo = redo, shown first
hint-redo = redo
cmd-undo-now = undo at once
hint-undo-now = undo
cmd-redo-now = redo at once
hint-redo-now = redo
cmd-check = check the store
hint-check = check
cmd-verify-journal = verify the journal
hint-verify-journal = journal
cmd-back-up = back up now
hint-back-up = back up
cmd-back-up-to = back up to a file
hint-back-up-to = elsewhere
cmd-compact = compact the journal
hint-compact = compact
cmd-import = import a file
hint-import = import
cmd-setting = change a setting
hint-setting = setting
cmd-make-demo = make the demo
hint-make-demo = demo
cmd-meeting = meeting: mask names
hint-meeting = meeting
cmd-redraw = draw the screen again
hint-redraw = redraw
cmd-suspend = suspend
hint-suspend = suspend
cmd-quit = quit
hint-quit = quit

# Why not
why-opening = the register is still opening
why-read-only = read only: nothing can be written
why-nothing-selected = nothing is selected
why-not-of-avs = a swap is between two AVS: on one of them
why-not-reassignable = r reassigns an AVS, a pupil or an accompaniment
why-nothing-to-reassign = no accompaniment to reassign
why-no-school-short = no school
why-no-school = without a school nobody can be proposed: e to give one
why-nothing-to-undo = nothing to undo
why-nothing-to-redo = nothing to redo
why-nothing-behind = no screen to go back to
why-nothing-ahead = no screen to go forward to
why-not-here = that key does nothing here

# Lists
list-avs = AVS
list-pupils = PUPILS
list-establishments = ESTABLISHMENTS
col-name = Name
col-establishment = Establishment
col-contracted = Contr.
col-placed = Placed
col-margin = Margin
col-today = Today
col-deadline = Deadline
col-waiting = Waiting
col-missing-weekly = Missing/wk
col-how-many = Could
col-who-could = Best placed
col-missing = Missing
col-notified = Decided
col-covered = Covered
col-needed = Needed
col-commune = Commune
col-class = Class
col-free-told = Free told
col-free-real = Free real
order-title = Order by
order-worst = Urgency
order-up = ascending · ⏎ turn round
order-down = descending · ⏎ turn round
order-none = ·
absent = absent
present = present
flag-over = over
flag-critical = critical
flag-soon = soon
flag-open = permanent possible
flag-open-short = possible
flag-clear = clear

# Acts
act-undone = undone: { $act }
act-redone = done again: { $act }
act-file = { $what } · { $file } ({ $n ->
    [one] { $n } change
   *[other] { $n } changes
 })
act-bulk = { $what } ({ $n } changes)
and-more = and { $n } more
close-again-to-leave = once more to leave, or Space q
paste-nowhere = pasted outside a field: ignored
copy-sent = sent to the terminal’s clipboard
copy-in-tmux = in tmux’s buffer: this terminal never said it takes a clipboard
copy-unsure = sent to the terminal; inside tmux or screen it may stop there
copy-off = clipboard turned off in your settings
copy-too-long = too long for the terminal’s clipboard
keyboard-kept = keyboard kept
record-gone = this record is no more
no-links = no links
links-title = Links
no-history = no act on this record since its making
history-title = History
prompt-before = Who reaches the ceiling before…
prompt-week = Week of…
prompt-from = Reassign from…

# Reassigning
all-of-them = all { $n } of them
reassign-which = Reassign: { $name }
reassign-one = Reassign { $whom }, { $hours } with { $avs }
reassign-several = Reassign { $hours } of { $avs }: { $whom }
reassign-one-slot = a single slot: it goes whole
reassign-no-slot = no slot goes: keep one
weekly-hours = { $hours }/week
weekly-hours-of = { $hours }/week of { $all }
part-of-hours = { $whom } ({ $hours } of { $all })
no-candidate = nobody fits: t another date, F to force with a reason
reassigned = { $whom } → { $to } from { $from } · Ctrl-Z undoes
reassign-needs-reason = { $n ->
    [one] This warning asks for a reason, which the journal keeps: type it, then Enter
   *[other] These warnings ask for a reason, which the journal keeps: type it, then Enter
}

# Absences
no-school-today = no school today: proposed for { $day }
absence-already-recorded = absence already recorded
absence-recorded = absence of { $name } recorded · { $n ->
    [one] { $n } need to cover
   *[other] { $n } needs to cover
 } · Ctrl-Z undoes

# Deleting
delete-title = Delete { $name }?
delete-keep = keep
delete-now = delete
can-be-undone = can be undone
deleted = deleted: { $name } · Ctrl-Z undoes
delete-pointed = { $name }: { $n ->
    [one] { $n } record points at it
   *[other] { $n } records point at it
 }, to be deleted first
delete-done = { $name }: { $n ->
    [one] a cover was done, it stays
   *[other] { $n } covers were done, they stay
 }
delete-close = close on a date
delete-open = open
prompt-last-day = Last day
closed-on = { $name }: last day { $day } · Ctrl-Z undoes
close-has-none = this record has no last day
close-begins-on = only begins on { $day }
close-ends-on = ends on { $day } already

# Fields
field-name = name
field-other-name = other name
field-kind = kind
field-birth = birth
field-phone = phone
field-mail = mail
field-home-commune = home
field-base = base
field-diploma = diploma
field-experience = experience (months)
field-trained = trained on
field-levels = levels
field-skills = skills
field-unavailable = unavailable
field-reach = reach
field-prefers = preferred
field-excludes = excluded
field-left = left
field-ine = INE
field-establishment = establishment
field-level = level
field-class = class
field-teacher = teacher
field-needs = needs
field-safety = safety
field-uai = UAI
field-sector = sector
field-address = address
field-postcode = postcode
field-commune = commune
field-head = head
field-district = district
field-academie = académie
field-zone = zone
field-week-a = week A (a day)
field-clusters = clusters
field-agreements = agreements
field-avs = AVS
field-regime = regime
field-function = function
field-start = start
field-end = term
field-ended = ended
field-trial-end = trial ends
field-no-trial = no trial
field-weekly = weekly
field-quota = quota
field-weeks = weeks
field-credit = study credit
field-credit-proof = proof seen on
field-employer = employer
field-places = places named
field-short-reason = reason if short
field-suspensions = suspensions
field-amendments = amendments
field-intention = intention
field-notice-sent = notice sent
field-notice-received = notice received
field-interview = interview
field-answer = answer
field-pupil = pupil
field-mode = help
field-from = from
field-to = to
field-commission = commission
field-number = number
field-taken = taken on
field-activities = activities
field-peri-school = peri-school
field-protocol = protocol
field-slots-from = as from
field-slots = slots
field-who = who
field-reason = reason
field-owed = to make up
field-date = date
field-hours = hours
field-back = back
field-refusals = refusals
field-place = place
field-note = note
field-value = value
permanent = permanent

# Footers
hint-choose = choose
word-open = open
word-close = close
hint-run = run
hint-write = write
hint-mend = mend
hint-next-field = next field
hint-turn = change the choice
hint-see-difference = see the difference
hint-leave-draft = keep the draft
hint-ok = OK
hint-other-date = other date
hint-other-candidate = other candidate
hint-slots = slots
hint-some-slots = some slots
hint-turn-slot = goes or stays
hint-turn-side = one or the other
hint-back-to-form = back to the form
hint-who-can = who can
hint-take = take
hint-that-one = that one
hint-do-it = do it
hint-later = later
hint-type-to-find = type to find
hint-type-to-filter = type to filter
hint-keep-filter = keep the filter
hint-show-all = show all
hint-week = week
hint-record = OK, record
hint-dates-reason = dates and reason
hint-nothing-written = write nothing
open-failed = The register cannot be opened

# Lists, empty or filtered
filter-label = filter
order-label = by { $column }
no-row-matches = No row matches.
no-row-matches-next = Esc remove the filter   f change it
empty-avs = No AVS yet.
empty-pupils = No pupil yet.
empty-schools = No establishment yet.
empty-next = n  add by hand      relais demo  try an invented department
empty-schools-next = relais import FILE  the official directory      n  add by hand
rows-hidden = { $n ->
    [one] { $n } row hidden
   *[other] { $n } rows hidden
 } by the filter. Esc: show all.
row-of = { $n } / { $total }
count-of = { $n } of { $total }
free-legend = told = contracts − placements · real = less absences, journeys, short gaps
list-total = Total

# Pane and cards
fact-phone = Phone
fact-contract = Contract
fact-file = File
fact-ceiling = Ceiling
fact-placed = Placed
fact-free = Free
fact-skills = Skills
fact-school = School
fact-decision = Decision
fact-until = Until
fact-covered = Covered
fact-commune = Commune
fact-address = Address
fact-uai = UAI
fact-sector = Sector
fact-people = People
fact-hours = Hours
fact-needs = Needs
placed-of = { $placed } of { $contracted }
free-both = { $told } told, { $real } real
covered-of = { $covered } / { $needed }
people-of = { $avs } AVS · { $pupils ->
    [one] { $pupils } pupil
   *[other] { $pupils } pupils
 }
no-decision = no decision
decision-dates = { $from } to { $to } · { $commission }
need-required = { $need } (required)
need-safety = must not be left alone
head-today = TODAY
head-week = WEEK
head-pupils = PUPILS
head-who-helps = WHO HELPS
head-people = AVS AND PUPILS
nothing-today = nothing planned
morning = morning
afternoon = afternoon
week-from-to = week { $n } · { $from } to { $to }
week-from-to-letter = week { $n } · { $letter } · { $from } to { $to }
legend-placed = placed
legend-free = free
legend-closed = closed
block-closed = closed
block-pupil-absent = pupil absent
block-to-cover = to cover
block-without = without
block-covering = for { $name }

# Contracts
no-contracts = No contract yet.
no-contracts-next = n, on an AVS, adds one.
not-under-contract = no contract
not-counted = not counted
fixed-term = until { $end }
contract-until = { $regime }, until { $end }
contract-for-good = { $regime }, permanent
ceiling-on = { $date }, { $distance }
how-computed = HOW IT IS COMPUTED · { $name }
legend-renewal = renewal
legend-gap = gap kept
legend-reset = reset
legend-ceiling = ceiling
sum-span = { $what } { $from } to { $to }
sum-run = service
sum-run-before = run before the reset
sum-gap = gap, kept
sum-reset = gap, new clock
sum-suspension = suspended to teach
sum-renewal = longest renewal allowed, to
sum-renewal-gap = later after a gap, which does not count
sum-prudence = at the ceiling the engagement ends: telling her is prudence, not a duty
sum-notice = notice at the latest
sum-notice-interview = interview then notice, at the latest
sum-interview-held = interview held on { $on }
sum-next = next: { $what }
sum-permanent = permanent since { $since }: the clock has stopped
sum-losing = pupils who would lose their AVS: { $pupils }
sum-placed = placed
sum-needed = needed
sum-missing = missing
ceiling-ends = at the ceiling the engagement ends
ceiling-permanent-on-request = at the ceiling only a permanent contract, on request
ceiling-permanent-only = at the ceiling only a permanent contract

# Home
home-search = Type a name, a place or an action
home-steps = TO BEGIN
home-next-step = next step: { $what }  { $key }
home-empty = WELCOME
home-empty-next = The register is empty.||Space n t  a first establishment     Space n a  a first AVS|relais import FILE  imports the official directory of schools|relais demo  opens an invented department, to try
head-now = TO SETTLE NOW
head-now-on = TO SETTLE FOR { $day }
nothing-now = Nothing to settle. Last checked at { $time }.
head-deadlines = DEADLINES
head-short = MISSING, A WEEK
head-this-week = THIS WEEK
head-last-acts = LAST ACTS
nothing-missing = nowhere
first-in = first: { $n } d
matter-absent = { $name }, absent ({ $reason })
matter-covered = { $pupils ->
    [one] { $pupils } pupil
   *[other] { $pupils } pupils
 } · { $covered } covered
matter-waiting = { $name }, waiting
waiting = waiting
matter-missing = { $name }, { $needed } decided
matter-to-place = who could help these { $n } pupils
missing-title = PUPILS WITHOUT ENOUGH HELP, AND WHO COULD
missing-nobody = Every pupil with a decision has the help decided.
missing-no-one = nobody
could-all = { $n } all
could-part = { $n } a part
could-both = { $all } all, { $part } a part
to-find = { $hours }/week to find
matter-ceilings = { $n } AVS at the ceiling before { $before }
matter-terms = { $n ->
    [one] { $n } contract ends
   *[other] { $n } contracts end
 } before { $before }
matter-decisions = { $n ->
    [one] { $n } decision ends
   *[other] { $n } decisions end
 } before { $before }
board-pupils = Pupils helped
board-avs = AVS present
board-hours = Hours covered
board-clock = Time
two-clocks = { $shown } { $now } · { $other } { $then }
clock-paris = Paris
clock-account = TZ
clock-machine = server
missing-at = Missing a week: { $schools }
hours-a-week = hours a week
week-absences = Absences
week-open = To cover

# Journal
journal-title = JOURNAL
empty-journal = Nothing was done yet.
col-act = Act
col-when = When
col-who = Who
col-seq = No.
taken-back = { $act } (undone)
undo-title = What would be undone
redo-title = What would be done again
act-shown = This act

# Absence screen
swap-title = SWAP  { $name } · { $when }
absence-title = ABSENCE  { $name } · { $when } · { $reason }
absence-saved = ✓ recorded
absence-choices-short = not written
absence-choices = absence ✓ · choices not written
absence-draft = draft
no-needs = No pupil needs cover during this absence.
pupil-frees-avs = A pupil’s absence frees her AVS: nothing to cover.
plan-extends = makes the recorded absence longer ({ $when })
school-frees-avs = The AVS of these pupils are free for that time: nothing to cover.
help-individual = indiv.
help-shared = shared
from-to = { $from } to { $to }
whole-day = { $day } · whole day

# Finder, palette, help, keyboard
finder-title = Go to
finder-absence = Who is absent?
finder-fill = Choose
finder-tips = Type a few letters: name, school, commune, UAI, phone.|t:valmy  limit to one establishment|a: e: t: c:  AVS, pupils, establishments, contracts|-word  exclude
finder-nothing = Nothing found. Accents and case don’t count; try fewer letters.
finder-count = { $n } of { $total }
finder-near = but for a slip
palette-title = Commands
palette-count = { $n }
help-title = What do you want to do?
help-first = FIRST STEPS
help-first-tips = 1  Find a pupil               ,  name  ⏎|2  An AVS is absent           !  name  ⏎  o|3  Who nears the ceiling?     Space g c|4  Change a decision          card, n, 18, ⏎ ⏎|5  Reassign a pupil           r  ⏎  ⏎|6  Free hours by place        Space g t
help-dates = DATES ONE CAN TYPE
help-dates-tips = today  tomorrow  fri  fri+  12  12/11  +3d  +2w  w46|end (31/08)  0810 or 8:10  8-11:30
help-trouble = IN TROUBLE
help-trouble-tips = Everything is saved at each act.|Garbled screen: Ctrl-L.  Frozen screen (Ctrl-S): Ctrl-Q.|Ctrl-Z undoes the last act, even after a restart.
keyboard-title = Your keyboard
keyboard-ask = Press the key at the right of Tab.
name-title = Your name
name-hint = it signs your messages; Esc: later
keyboard-answers = a  AZERTY     q  QWERTY     b  BÉPO     Esc  later
menu-title = menu
menu-new = new
menu-journal = journal, undo
menu-go = go to
menu-more = more

# Placing a pupil, on screen
place-slots = Slots wanted
place-slots-hint = mon tue 8:30-11:30, thu afternoon · empty: who has the hours
place-slots-of = { $n ->
    [one] { $n } slot
   *[other] { $n } slots
 }, { $weekly } a week of { $wanted } to be found
place-slots-next = slots to be given: ⏎
place-nobody = Place { $whom }: no AVS
place-hours = Place { $whom }: { $hours }/week to be found
place-slots-in = Place { $whom }: { $hours }

# Reassigning, on screen
from-date = from { $from }
candidates-title = WHO CAN TAKE OVER   { $n } of { $total }
candidates-part = take a part
candidates-forced = to force, with a reason
takes-so-much = takes { $hours }
slots-title = SLOTS TO REASSIGN
slot-goes = goes
slot-stays = stays
col-cost = Cost
col-travel = Way
col-knows = Knows
on-site = on site
effects-title = WITH { $name }
effects-confirm = ⏎ WRITE: { $name }
effect-hours = placed { $before } → { $after } of { $contracted }, margin { $told }
effect-pupils = { $n ->
    [one] { $n } pupil
   *[other] { $n } pupils
 } hers then
effect-giver = { $name } keeps { $n ->
    [one] { $n } pupil
   *[other] { $n } pupils
 }, margin { $told }
effect-no-contract = no contract on that day
effect-contract-ends = her contract ends on { $on }
effect-apart = { $km } km between her schools
effect-free = free { $told } told, { $real } real a week
effect-stays = stays with whoever has it: { $slots } ({ $why })
effect-without-nobody = would stay without an AVS: { $slots } ({ $why })
why-title = WHY { $name }
not-proposed = NOT PROPOSED

# Why not this one
not-hers = hers already
not-left = left on { $on }
not-contract = no contract on { $on }
not-excluded = excluded for { $pupil }
not-sector = { $at }: uncontracted (R13)
not-agreement = { $at }: no agreement (R14)
not-kind = collective, not at { $at } (R16)
not-undecided = { $pupil } has no decision (R16)
not-skilled = lacks { $skill }
not-absent = absent until { $until }
not-reach = { $km } km away, reach { $reach }
not-free = unavailable { $day } { $span }
not-busy = busy { $day } with { $who }
not-road = way from { $at }: { $way }, { $gap } free
not-enough-hours = free { $free } of { $wanted }
not-minutes = { $after } of { $contracted }: too many

# Why this one
knows-pupil = accompanies or accompanied { $pupil }
knows-pupil-covers = knows { $pupil }: { $n ->
    [one] { $n } cover
   *[other] { $n } covers
 }, last on { $last }
unknown-pupil = does not know { $pupil }
preferred = preferred for { $pupil }
freed-by = free: { $who } is absent
freed-by-elsewhere = free: { $who } is absent (with the consent of { $school })
absent-whose = Who is absent?
absent-pupil = the pupil
absent-her-avs = her AVS
absent-all-school = the whole school
absent-class = a class
knows-place = knows { $at }
unknown-place = does not know { $at }
travel-none = on site, no journey
travel-takes = way { $minutes }
skilled = knows { $skill }
unskilled = wished, missing: { $skill }
other-level = unusual level: { $level }
recent-covers = { $n ->
    [one] { $n } cover
   *[other] { $n } covers
 } these 30 days
contract-ends-on = contract until { $on }
has-many-pupils = has { $n } pupils already
no-such-record = { $code } is not there
ended-before = ended on { $on }: choose an earlier date

# Typed dates
date-empty = type a date: fri, 12/11, +3d
date-unknown = not a date: try fri, 12/11, +3d, end
date-no-such-day = { $month } has only { $days } days

# Keys
key-space = Space
key-esc = Esc
key-back-tab = Shift-Tab
key-delete = Del
date-no-such-month = a year has twelve months
date-no-such-week = { $year } has only { $weeks } weeks
date-too-far = too far: 1900 to 2199

# Settings
setting-not-kept = the setting could not be written; it holds until you leave

# More
pupil-absent = absent
lines-of = { $first }–{ $last } / { $total }

# Opening again
now-writable = the register is yours: you can write

# Closed days
closed-holiday = holiday
closed-vacation = holidays
closed-sunday = Sunday

# Zones
zone-a = A
zone-b = B
zone-c = C
zone-corsica = Corsica
zone-guadeloupe = Guadeloupe
zone-guyane = French Guiana
zone-martinique = Martinique
zone-mayotte = Mayotte
zone-reunion = Réunion
zone-polynesia = French Polynesia
zone-new-caledonia = New Caledonia
zone-saint-pierre = Saint Pierre and Miquelon
zone-wallis-futuna = Wallis and Futuna

# Command line: help
cli-help-examples = EXAMPLES
cli-help-usage = USAGE
cli-help-commands = COMMANDS
cli-help-arguments = ARGUMENTS
cli-help-options = OPTIONS
cli-about-relais = who accompanies which pupil, where and when: the work of the coordinator of school assistants
cli-about-demo = Open a made-up department in its own folder, as it was left
cli-about-import = Read a directory of schools or a school calendar: preview, question, then one act
cli-about-find = Find an AVS, a pupil, a school
cli-about-show = Show one record with its links
cli-about-contracts = Who nears the ceiling of the engagement, the most urgent first
cli-about-engagement = Reckon the engagement on a table of contracts, without a store
cli-about-place = See who could take a pupil without an AVS, or with too little help, and what it would do
cli-about-reassign = Hand an accompaniment to another AVS, for good
cli-about-free = Hours needed, covered and free, by school, without the name of a person
cli-about-journal = What was done, newest first
cli-about-undo = Take back the last act: shown, asked, then done
cli-about-redo = Do again the act taken back: shown, asked, then done
cli-about-keys = The keys of each screen
cli-about-completions = Completions for a shell
cli-about-man = The manual page
cli-about-info = Version, folders, number of records
cli-about-help = this help
cli-arg-data = folder of the store
cli-arg-today = day at which the clock stands (07:30 without a time)
cli-arg-lang = language: fr, en
cli-arg-json = answer in JSON
cli-arg-passphrase-fd = descriptor to read the passphrase from, for a script
cli-arg-plain = screens without boxes, for a screen reader
cli-arg-help = this help
cli-arg-version = the version
cli-arg-size = size: s, m, l, xl, stress (m)
cli-arg-seed = seed of chance (1)
cli-arg-no-open = make it without opening the screens
cli-arg-fresh = make the demo anew
cli-arg-files = files to read
cli-arg-as = what the file holds: directory, calendar
cli-arg-dry-run = show, write nothing
cli-arg-yes = don’t ask
cli-arg-query = name, place, UAI or phone; “-” reads standard input
cli-arg-kind = only: avs, pupil, establishment, contract
cli-arg-limit = number of lines (20)
cli-arg-record = a code (A12), or a kind and a number (avs 12)
cli-arg-before = ceiling reached by that day at the latest
cli-arg-marks = the mark of a possible permanent contract counts too
cli-arg-law = by the law of that day
cli-arg-contracts = CSV table: avs;regime;start;end, and if present function;ended_on;how;suspended;employer
cli-arg-on = day asked (today)
cli-arg-pupil = code of the pupil (E12)
cli-arg-slots = slots wanted: mon 8:30-11:30, thu afternoon
cli-value-pupil = PUPIL
cli-value-slots = SLOTS
cli-arg-accompaniment = code of the accompaniment (L12)
cli-arg-avs = code of the AVS (A7)
cli-arg-from = first day (today)
cli-arg-by = gather by: establishment
cli-arg-verify = walk the whole chain of the journal
cli-arg-preset = keymap provided: default
cli-arg-check = what is in the way: clashes, AltGr, keys not sent
cli-arg-markdown = as a Markdown table
cli-arg-shell = bash, zsh, fish, elvish, powershell
cli-arg-verb = COMMANDS
cli-value-command = COMMAND
cli-value-dir = DIR
cli-value-day = DAY
cli-value-file = FILE
cli-value-query = WORDS
cli-value-size = SIZE
cli-value-preset = PRESET
cli-value-accompaniment = ACCOMPANIMENT
cli-value-lang = LANG
cli-value-table = TABLE
cli-value-by = BY
cli-value-kind = KIND
cli-value-id = ID
cli-value-n = N
cli-value-date = DATE
cli-value-plan = PLAN
cli-value-part = PART
cli-value-reason = REASON
cli-value-avs = AVS
cli-value-shell = SHELL
cli-man-name = NAME
cli-man-exit = EXIT CODES
cli-man-exit-codes = 0    done|1    nothing found, or the answer could not be written|2    a command line that cannot be followed, or nobody to answer|3    data refused (the rest may be written)|4    the store cannot be opened here|5    store damaged, rolled back or of a newer format|130  interrupted

# Command line: what cannot be followed
cli-usage-no-command = “{ $typed }” is no command.
cli-usage-no-argument = “{ $typed }” has no place here.
cli-usage-no-value = { $arg } lacks a value.
cli-usage-bad-value = “{ $typed }” does not fit { $arg }; expected: { $expected }.
cli-usage-no-such-day = “{ $typed }” does not fit { $arg }: { $why }.
cli-usage-missing = Missing: { $arg }.
cli-usage-twice = { $arg } cannot be given with what comes before, nor twice.
cli-usage-not-utf-8 = The command line holds bytes that are not UTF-8.
cli-usage-other = The command line is not understood.
cli-usage-meant = { $words } Did you mean “{ $meant }”?
cli-usage-help = Help: relais --help, or relais COMMAND --help
cli-expect-date = a date like 10/11/2026, fri, +3d or 2026-11-10
cli-expect-day = a day like 10/11/2026, fri or 2026-11-10, with a time if need be: “10/11 13:30”
cli-expect-number = a whole number
cli-not-a-code = “{ $typed }” is no code such as A12.
cli-not-a-kind = “{ $typed }” is no kind of record: { $known }.
cli-not-a-preset = “{ $typed }” is no keymap: { $known }.
cli-no-home = No home folder: give one through HOME.
cli-input-unreadable = Standard input cannot be read.
cli-output-failed = The answer could not be written: { $why }. An act that was asked for may be done: relais journal tells.
cli-ask-yes-no = [y/N]
cli-ask-yes = y|yes|o|oui
cli-ask-nobody = Nobody there to answer: nothing is written. Add --yes not to be asked.
cli-nothing-done = Nothing is written.

# Command line: the store
cli-someone-else = someone else
cli-store-in-use = The store has been open since { $since } by { $who } on { $host } (process { $pid }). Wait, or ask for it to be closed.
cli-store-in-use-unsaid = The store is open in a session that does not give its name, because it has just begun or its file lock was removed. Wait a moment, or close the other relais.
cli-store-key-missing = The key of the store is not at { $path }. Put it back, or type the recovery code.
cli-store-key-wrong = The key { $path } does not open this store. Put the right one back, or type the recovery code.
cli-store-passphrase = The store is closed with a passphrase.
cli-passphrase-fd = With nobody to type it: --passphrase-fd 3 3< FILE
cli-passphrase-fd-empty = No passphrase comes from descriptor { $n }: open it, for instance with { $n }< FILE.
cli-store-newer = { $file } was written by a newer version: install it. Nothing was touched.
cli-store-damaged = { $file } is damaged at byte { $at }. Keep the folder as it is: relais check says what is affected, relais rebuild mends it from what is still whole, else relais restore puts a backup back.
cli-store-damaged-copy = { $file } is damaged at byte { $at }: this backup cannot be put back. Take another one.
cli-store-not-writable = { $path } cannot be written: check its rights.
cli-store-not-readable = { $path } cannot be read: its rights are { $rights }. Give them back to yourself:
cli-store-not-readable-other = { $path } cannot be read: its rights are { $rights }, and it belongs to account no. { $owner }, not to yours. Use that account, or ask it for access.
cli-store-full = The disk of { $path } is full: free some space. What was saved stays saved.
cli-store-network = { $path } is on a network disk, where saving cannot be trusted: choose a local folder.
cli-store-wrong-owner = { $path } belongs to another account: use that one.
cli-store-not-a-directory = { $path } is not a folder: move that file away, or choose another folder.
cli-store-not-a-file = { $path } is not a plain file: move it away.
cli-store-not-empty = { $path } holds other things than a store: choose another folder.
cli-store-none = No store at { $path }. To begin: relais, relais import or relais demo.
cli-store-stale = { $code } has changed meanwhile: look again.
cli-store-stale-by = { $code } has changed meanwhile, by act no. { $seq }: look again.
cli-store-not-next = Act { $seq } is no longer the next one: look again.
cli-store-no-such-act = No act { $seq } in the kept history.
cli-store-not-a-record = { $code } is no number that a record can have.
cli-store-too-large = The act is too large for the journal: do it in parts.
cli-store-read-only = The store is read-only: { $why }.
cli-store-disk = { $path } could not be { $what }: { $why }. Nothing was saved.
cli-doing-opened = opened
cli-doing-read = read
cli-doing-written = written
cli-doing-synced = synced
cli-doing-replaced = replaced
cli-doing-removed = removed
cli-doing-locked = locked
cli-doing-sealed = sealed
cli-reason-sync-failed = a save could not be synced
cli-reason-write-failed = a write failed and could not be taken back
cli-reason-damaged = the journal is damaged
cli-reason-rolled-back = the folder was put back to an earlier state
cli-reason-displaced = { $path } was removed or replaced during this session: nothing would be found in it again. What you typed stays on the screen; leave relais and start it again
cli-reason-diverged = memory and journal differ
cli-notice-index-rebuilt = The index was not right: it was made anew from the journal.
cli-notice-no-index = The index could not be made: the store works on the journal alone.
cli-notice-torn = The end of an act never acknowledged was cut ({ $n ->
    [one] { $n } byte
   *[other] { $n } bytes
 }); a copy is in { $path }.
cli-notice-damaged = { $file } is damaged at byte { $at }: everything is shown up to act { $seq }, read-only.
cli-notice-rolled-back = The folder was put back: it ends at act { $holds }, this machine has seen act { $seen }. Read-only: relais restore FILE, or relais restore --as-is to go on like this.
cli-notice-no-head = This machine has not seen this store yet: it is trusted as it is.
cli-notice-head-unreadable = What this machine knew of the store no longer reads: it is trusted as it is.
cli-notice-key-was-open = The key { $path } could be read by other accounts: its rights are put right. If one of them may have copied it, relais key passphrase changes the key.
cli-notice-vault-alone = One of the two vaults (vault, vault-2) is no readable file and could not be written again: remove what lies in its place. The other one serves alone.
cli-notice-vault-mended = One of the two vaults was missing or different: it was written again.
cli-unmovable-by = { $code } was changed since, by act { $seq }: take that one back first.
cli-unmovable-since = { $code } was changed since: this act can no longer be moved.

# Command line: answers
cli-demo-made = Demo made in { $path }.
cli-demo-as-left = Demo found in { $path }; --fresh makes it anew.
cli-demo-not-a-demo = This store is no demo: it is left alone. Choose another folder.
cli-demo-other = This folder holds the demo of size { $size }, seed { $seed }. Add --fresh to make it anew, or choose another folder.
cli-find-nothing = Nothing found.
cli-find-more = { $n ->
    [one] { $n } more
   *[other] { $n } more
 }: --limit shows more of them.
cli-find-kinds = Names are known of: avs, pupil, establishment, contract.
cli-contracts-none = No contract in force answers.
cli-free-none = No hours notified, no contract.
cli-free-nowhere = no known school
cli-free-total = Total
cli-head-flag = State
cli-head-code = Code
cli-head-served = Served
cli-head-left = Left
cli-head-ceiling = Ceiling
cli-head-notice = Notice
cli-head-trial = Trial
cli-journal-holds = The chain is whole: { $n ->
    [one] { $n } act read
   *[other] { $n } acts read
 }.
cli-journal-undone = taken back
cli-move-undo = Act { $seq } by { $who }: { $act }. Taking it back would:
cli-move-redo = Act { $seq } by { $who }: { $act }. Doing it again would:
cli-ask-undo = Take this act back?
cli-ask-redo = Do this act again?
cli-place-no-school = This pupil is of no school: nobody can be proposed. Give her one first.
cli-place-heading = { $name } · { $school } · { $hours } from { $from }
cli-place-no-hours = no AVS
cli-place-missing = { $hours } a week to be found
cli-place-wanted = { $hours } a week
cli-place-wanted-of = { $hours } a week of { $all } to be found
cli-place-takes = Takes
cli-place-would = What it would do
cli-place-hours = placed { $before } → { $after } of { $contracted } a week, { $n ->
    [one] { $n } pupil
   *[other] { $n } pupils
 }
cli-place-nobody = Nobody fits.
cli-place-not-proposed = { $n ->
    [one] { $n } other does not fit
   *[other] { $n } others do not fit
 }: --json says why.
cli-place-slots = Without --slots only free hours count: give the slots to know who is free then.
cli-reassign-filtered = { $code } cannot take it: { $why }.
cli-reassign-effects = { $code }: { $before } → { $after } a week, { $n ->
    [one] { $n } pupil
   *[other] { $n } pupils
 }.
cli-reassign-contract-ends = Mind: her service ends on { $on }.
cli-reassign-far = Mind: { $km } km between { $a } and { $b }.
cli-links-heading = Links
size-kilo = { $n } kB
size-mega = { $n } MB
cli-info-none = No store in { $path } so far.
cli-info-version = version
cli-info-data = store
cli-info-config = keys and settings
cli-info-state = memory of this machine
cli-info-avs = AVS
cli-info-pupils = pupils
cli-info-establishments = establishments
cli-info-contracts = contracts
cli-info-decisions = decisions
cli-info-accompaniments = accompaniments
cli-info-acts = acts in the journal
cli-info-epoch = epoch of the journal
cli-field-absence = absence
cli-field-contact = call
cli-field-forced = forced
cli-field-from-time = from time
cli-field-to-time = to time
cli-field-population = for
cli-field-status = need
cli-need-covered = covered
cli-need-without = without AVS
cli-need-required = required
cli-need-wished = wished
cli-contact-proposed = proposed
cli-contact-called = called
cli-contact-confirmed = confirmed
cli-contact-refused = refused
cli-population-everyone = everyone
cli-population-pupils = pupils
cli-population-staff = staff

# Command line: files in
cli-table-directory = directory of schools
cli-table-calendar = school calendar
cli-import-title = { $file }: { $kind }, { $n ->
    [one] { $n } row
   *[other] { $n } rows
 }, { $encoding }
cli-import-counts = + { $added } new   ~ { $changed } changed   = { $unchanged } unchanged   − { $missing } not in the file (kept)   ■ { $rejected } refused
cli-import-rejected = Rows refused
cli-import-repaired = Repaired with certainty
cli-import-changed = Changed, field by field
cli-import-skipped = Lines passed over
cli-skipped-title = title above the header
cli-skipped-sum = sum
cli-skipped-year = school year { $year }: only the latest of the file is read
cli-file-people = this is { $what }: such tables are not read yet, type them in on the screens
cli-people-pupils = a list of pupils
cli-people-avs = a list of assistants
cli-people-contracts = a list of contracts
cli-people-absences = a list of absences
cli-import-odd = Kept, worth a look
cli-import-nothing = Nothing to write: the store says all this already.
cli-import-done = Written: { $n ->
    [one] { $n } record
   *[other] { $n } records
 } in one act ({ $seq }); relais undo takes it back.
cli-import-refused = { $file }: { $why }. Nothing was imported.
cli-import-later = This version does not import a table of “{ $kind }” yet. It reads: directory (schools), calendar (school holidays).
cli-ask-import = Write { $n ->
    [one] { $n } record
   *[other] { $n } records
 }?
cli-file-unreadable = { $file } cannot be read: { $why }.
cli-file-empty = the file holds no row
cli-file-too-large = the file is larger than { $n } MB: split it
cli-file-workbook = it is a workbook: save the sheet as CSV
cli-file-binary = it is no table of text
cli-file-columns = { $found } columns, { $limit } accepted
cli-file-rows = more than { $limit } rows: split it
cli-file-line = line { $line } is too long
cli-file-quote = a quotation mark opened on line { $line } is never closed
cli-file-unknown = the headers are neither of a directory nor of a school calendar
cli-file-unknown-nearest = the headers are of no known table; missing: { $missing }
cli-file-missing = columns are missing: { $missing }
cli-column-departement = département
cli-column-position = position
cli-column-year = school year
cli-column-state = state
cli-row-empty = empty
cli-row-not-a-uai = no UAI: seven digits and a letter
cli-row-wrong-key = the letter does not go with the digits
cli-row-cells = { $found } cells instead of { $expected }
cli-row-broken = letters were lost in conversion
cli-row-rounded = a number rounded by a spreadsheet: its digits are lost
cli-row-too-long = too long a text
cli-row-same = the same school as on line { $line }
cli-row-not-a-date = no date
cli-row-ends-first = the return comes before the first day
cli-row-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
 } of holidays: too many
cli-row-zone = neither a known zone nor an académie
cli-odd-shared-uai = UAI shared with another row: an annex, told apart by its name
cli-odd-maybe-same = perhaps the same as { $code }, which has no UAI
cli-odd-no-kind = the directory does not say what it is
cli-odd-unknown-kind = unknown kind: { $kind }
cli-odd-contract = private, not said whether under contract
cli-odd-long-name = a name of more than a hundred characters
cli-odd-position = unknown position
cli-odd-phone = not ten digits; kept as typed
cli-odd-postcode = not five digits; kept as typed
cli-odd-departement = another département than that of the UAI
cli-odd-academie = unknown académie: { $name }
cli-odd-cluster = cluster without a UAI, left out: { $name }
cli-odd-closing = closed, or about to be
cli-odd-part-of-zone = a part of the zone only: { $what }
cli-odd-some-levels = some levels only, counted for all: { $what }
cli-odd-column-twice = the column is there twice; the first was read
cli-table-line = line { $line }, { $field }: { $why }
cli-table-line-found = line { $line }, { $field }: { $why } (“{ $found }”)
cli-table-refused = { $file }: { $why }. Nothing was read.
cli-table-no-column = this column is missing; no row is read
cli-table-twice = this column is there twice; the first is read
cli-table-cells = more cells than headers
cli-table-date = no date: day/month/year or year-month-day
cli-table-no-such-day = that month has no such day
cli-table-year = a year outside 1990 to 2099
cli-table-ends-first = it ends before it begins
cli-table-no-term = empty: the last day, or CDI for a permanent contract
cli-table-ended-after = ended after its term: an early end comes before
cli-table-word = a word unknown to this column
cli-table-regime = unknown regime; known are: { $known }
cli-table-regime-near = unknown regime, the nearest is “{ $near }”
cli-table-suspension = not “from/to kind”

# Command line: keys
cli-keys-column = Keys
cli-keys-line = line { $line }
cli-keys-fine = Nothing to say.
cli-keys-global = Everywhere
cli-keys-home = Home
cli-keys-search = Home, search begun
cli-keys-list = Lists
cli-keys-record = Cards
cli-keys-week = Week
cli-keys-contracts = Contracts
cli-keys-journal = Journal
cli-keys-decision = Decisions: preview, effects, choice
cli-keys-cover = Plan of covers
cli-keys-calls = Calls
cli-keys-import = Import
cli-keys-form = Forms
cli-keys-prompt = A line to type
cli-keys-picker = Finder, commands
cli-keys-help = Help
cli-line-syntax = it is not TOML; signs and sequences between quotes
cli-line-not-utf-8 = it is not UTF-8
cli-line-too-long = the line is too long
cli-line-not-a-string = the value is no text between quotes
cli-line-preset = “{ $written }” is no keymap.
cli-line-option = “{ $written }” has no place above the first table.
cli-line-context = “{ $written }” is no context; none of its lines holds.
cli-line-command = “{ $written }” does not exist.
cli-line-heading = “{ $written }” is no heading of a menu.
cli-line-key = “{ $written }” is no key.
cli-line-twice = “{ $keys }” is on line { $line } already, which holds
cli-line-ambiguous = “{ $keys }” would hide “{ $with }” or be hidden by it; unbind that with "none" first
cli-finding-clash = hides “{ $global }” of everywhere, or is hidden behind it
cli-finding-alt-gr = “{ $sign }” needs AltGr on { $layouts }
cli-finding-absent = “{ $sign }” is missing or dead on { $layouts }
cli-finding-foreign = “{ $sign }” is not on every keyboard
cli-finding-unsent = “{ $key }”: { $why }
cli-unsent-same = terminals send the same as for “{ $other }”
cli-unsent-lost = most terminals do not send it
cli-unsent-taken = kept by the terminal, screen or tmux
cli-unsent-flow = stops or resumes the output
cli-unsent-leaves = leaves the sequence instead of going on
cli-unsent-after-esc = after Esc, a key arrives as Alt and that key

# Command line: a person's own files
cli-own-line = { $file }, line { $line }: { $what }
cli-set-not-a-string = { $item } wants a text between quotes
cli-set-unknown-key = “{ $written }” is no setting.
cli-set-unknown-value = “{ $written }” does not fit { $item }.
cli-set-twice = { $item } is on line { $line } already, which holds
cli-not-a-terminal = The screens need a terminal. Without one: relais --help
cli-cut-short = relais was cut short and could not say why: no memory left, or a forced stop. What was saved is saved. Start relais again.
cli-no-thread = The system gives no further process to this account: close other programs, then start again.
screen-too-large = The terminal is larger than what can be drawn: { $width } columns and { $height } lines at most.
cli-zone-unknown = TZ names no clock that this machine knows: times are those of the schools. Correct TZ (Europe/Paris, UTC), or unset it.
cli-clock-astray = The clock of this machine is wrong (before 1970, or after 2199): set it, or say the day with --today.
cli-screens-broken = A defect of the program stopped the screens. What was saved stays saved; start relais again.
cli-terminal-failed = The terminal failed: { $why }. What was saved stays saved.
# Forms
form-last = last name
form-first = first name
form-position = position
form-ended-how = how
form-answer-is = offer
form-place-schools = schools
form-place-pupils = pupils named
form-place-zone = zone named
form-part = part of day
part-whole = whole day
part-morning = morning
part-afternoon = afternoon
part-of-day = { $day } · { $part }
part-mornings = each morning
part-afternoons = each afternoon
part-each-morning = each morning, until { $noon }
part-each-afternoon = each afternoon, from { $noon }
part-first-to-last = from { $start } on the first day to { $end } on the last
form-reason-why = why all the same
form-blank = –
form-zone-of-store = the store’s own
answer-accepted = accepted
answer-refused = declined

# Forms: titles
form-new-avs = new AVS
form-new-pupil = new pupil
form-new-pupil-at = new pupil · { $name }
form-new-establishment = new establishment
form-new-contract = new contract
form-new-contract-of = new contract · { $name }
form-new-decision = new decision
form-new-decision-of = new decision · { $name }
form-new-accompaniment = new accompaniment
form-new-accompaniment-of = new accompaniment · { $name }
form-add-slot = add a slot · { $name }
form-swap = swap of hours · { $name }
field-swap-with = with
swap-takes = takes
swap-sum = { $who } · { $n ->
    [one] 1 slot
   *[other] { $n } slots
    } · { $hours }
swap-with-herself = that is herself: name the other AVS
swap-of-nothing = nothing to swap: neither accompanies then
swap-against = { $name }: { $why }
swap-keeps-its-day = a swap keeps its day: delete it and make another
form-edit = edit · { $name }
form-absence = dates and reason of the absence
form-add-slot-which = Add a slot to which accompaniment?

# Forms: steps
form-draft-kept = draft kept: open this form again to go on
form-draft-back = draft brought back
form-mend = { $n ->
    [one] { $n } field to mend
   *[other] { $n } fields to mend
 }
form-nothing-changed = nothing has changed
form-saved = saved: { $what }
notice-stale = this contract changed meanwhile ({ $by }): what you typed is kept, look and confirm
form-merged = { $who } changed { $fields } meanwhile: it is kept
form-merged-beside = { $who } changed this record meanwhile: it is kept
form-moved-field = meanwhile: { $value }
form-gone = this record is no more · { $what }
form-gone-left = the record that you were editing is no more: what you typed is kept, in case it comes back
form-gone-stay = back, what is typed is kept
form-gone-back = bring it back
form-gone-copy = copy what I typed
conflict-title = changed meanwhile · { $what }
conflict-both = changed on both sides: which one counts?
conflict-theirs = changed by the other alone, kept
conflict-mine = changed by you alone
conflict-was = before
conflict-meanwhile = meanwhile
conflict-yours = you
form-no-form = this record has no form
form-field-of = field { $at } of { $n }
form-difference = what changes
form-will-be-made = what will be added
form-ends-before = the present decision ({ $mode }) ends the day before, { $on }
form-hint-choice = ←→ or a letter
form-hint-record = a few letters   → find
form-hint-records = names parted by commas   → find
form-hint-date = 12/11, fri, +3d, end
form-hint-date-after = date, or length: 3d, 36m, 1y
form-hint-duration = 18, 7h30, 45min
form-hint-number = a number
form-hint-quota = 62 or 62.5%
form-hint-line = text
form-hint-lines = words parted by commas
form-hint-slots = mon 8:30-11:30, thu 13:30-15:00 odd lunch
form-hint-spans = wed, fri 13:30-17:00
form-hint-part = day, morning, afternoon, 8-10
form-hint-needs = note-taking, gesture asthma ! (! = required)
form-hint-skills = note-taking, mobility, gesture asthma
form-hint-levels = nursery, elementary, lower, upper secondary
form-hint-suspensions = 2024-01-01 → 2024-06-30 teach
form-hint-amendments = 2025-09-01 → 2026-08-31, 24 h, signed 2025-06-15, zone X ; …
form-hint-memberships = PIAL Vallée (2020-09-01 → 2025-08-31) ; …
form-hint-agreements = 2024-09-01 → 2025-08-31, …
form-hint-position = 48.1173, -1.6778

# Forms: words that are read, the first is written
word-whole-day = day|all day|whole day
word-morning = morning
word-afternoon = afternoon
word-odd = A|odd
word-even = B|even
word-since = from|since
word-until = until|till
word-weeks = weeks|week
word-gesture = gesture
word-signed = signed
word-zone = zone
word-at = at
word-with = with|pupils
unit-days = d|day|days
unit-weeks = w|week|weeks
unit-months = m|month|months
unit-years = y|year|years

# Forms: what fields say back
echo-permanent = no term: permanent
echo-others = { $n ->
    [one] { $n } other possible
   *[other] { $n } others possible
 }
echo-slots = { $n ->
    [one] { $n } slot
   *[other] { $n } slots
 }, { $weekly } a week

# Faults
fault-empty = to fill in
fault-gone = { $code } is no more
fault-ends-before-start = ends before it begins
fault-outside-dates = outside the dates
fault-no-minute = lasts no time
fault-beyond-day = goes beyond the day
fault-wrong-key = the letter does not go with the digits: a typo?
fault-negative = less than nothing
fault-too-much = too much
fault-neither-minutes-nor-quota = neither weekly hours nor quota
fault-twice = twice the same
fault-never-free = the AVS is never free then
fault-overlaps = the AVS is already with { $whom }, { $slot }
fault-overlaps-itself = two slots overlap
fault-pupil-taken = the pupil has an AVS already: { $whom }, { $slot }
fault-nobody = “{ $typed }”: nobody, nothing of that name
fault-word = “{ $typed }” is not understood
fault-skill = “{ $typed }”: note-taking, mobility, hygiene, communication, behaviour, safety, gesture …
fault-day-missing = “{ $typed }”: which day?
fault-hours-missing = “{ $typed }”: from when to when?
fault-hours = “{ $typed }”: hours such as 8:30-11:30
fault-hours-two = from when to when: 8:30-11:30
fault-no-such-time = there is no such time
fault-minutes-past-5-9 = an hour has 60 minutes
fault-duration = a length such as 18, 7h30, 45min
fault-number = a whole number
fault-quota = from 0 to 100%
fault-position = latitude and longitude: 48.1173, -1.6778
fault-range = “{ $typed }”: from … → to …
fault-amendment = “{ $typed }”: a date, then end, hours, signed, zone
fault-twin = { $code } is there already: { $who }
fault-uai-twin = same UAI as { $name }

# Rules
rule-longest = at most { $n } months: { $until } at the latest
rule-short = less than { $n } months is an exception: say why
rule-ceiling = { $n } months of engagement in all: { $until } at the latest
rule-ceiling-inside = to be made permanent: six years on { $until }, within this contract (amendment, then permanent)
rule-ceiling-divided = { $n } months reached on { $until } in one reading only ({ $reading }): to be checked before it is signed
rule-permanent-possible = { $n } months on { $on }: a permanent contract is possible
rule-after-opening = { $n } months already served on { $on }: another fixed term is read in two ways (allowed up to six years, or a permanent contract only)
rule-no-permanent = no permanent contract exists under this regime on that day
rule-permanent-early = a permanent contract is only signed after { $n } months
rule-permanent-by-school = a permanent contract is made by the State, not by { $school }
rule-employer-collective = an AVS-CO is employed by a school
rule-employer-individual = an AVS-i is employed by the authority
rule-diploma = diploma not known: bac, level IV or three years of youth job
rule-care = no care diploma known, nor { $months } months of experience (known: { $known })
rule-care-or-level = no care diploma or level IV known, nor { $months } months of experience (known: { $known })
rule-permanent-credit = a permanent contract gives no study credit
rule-commission = at that date it is the { $name }
rule-decision-long = at most { $n } years: { $until } at the latest
rule-decision-short = { $n ->
    [one] less than a year
   *[other] less than { $n } years
 }
rule-shared-not-yet = shared help exists only since 30 Dec 2011
rule-uncontracted = private without contract, no AVS: { $name }
rule-agreement = outside school time, no agreement on { $on }: { $name }
rule-no-decision = { $name } has no decision valid on { $on }
rule-decision-ends = the decision of { $name } ends on { $on }
rule-too-many-hours = { $placed } placed for { $given } given
rule-many-pupils = { $name }: { $n } pupils, two or three as a rule
rule-many-pupils-own = { $n } pupils, two or three as a rule

# Command line: what the system says
cli-why-not-found = not found
cli-why-denied = access denied
cli-why-folder = it is a folder
cli-why-no-file = it is no file (a pipe, a device): copy what it holds into a file

# More keys
key-page-up = PgUp
key-page-down = PgDn
key-home = Home
key-end = End

# Narrow screens
whole-day-short = { $day } · whole day
cli-table-row = line { $line }: { $why }

# Hours of a contract: answers of the law (R8, R8′)
hours-aed = { $weekly } a week: { $quota } of a full-time post over { $weeks } weeks
hours-aed-credit = { $weekly } a week: { $quota } of a full-time post over { $weeks } weeks, { $credit } a year for studies
hours-aed-sum = R8: (({ $annual } − { $leave }) × { $quota } − { $credit }) / { $weeks } weeks
hours-part = Contract of { $span }: { $due } in all ({ $source })
hours-part-own-weeks = Contract of { $span }: { $due } in all, over its own weeks ({ $source })
hours-aesh = { $quota } of a full-time post: { $weekly } a week over { $weeks } weeks
hours-aesh-sum = R8′: { $weekly } × { $weeks } weeks / { $annual }
hours-aesh-sum-split = R8′: { $weekly } × { $weeks } weeks / ({ $annual } − { $leave })
hours-estimate = about { $weekly } a week: { $quota } of a full-time post over { $weeks } weeks
hours-estimate-sum = R8′: { $annual } × { $quota } / { $weeks } weeks
hours-estimate-sum-split = R8′: ({ $annual } − { $leave }) × { $quota } / { $weeks } weeks
hours-estimate-why = An estimate: the quota is rounded and does not give the hours back. Those of the contract rule.
hours-connected = { $connected } of related activities a year
hours-connected-sum = R8′: { $weekly } × ({ $weeks } − { $school }) weeks
hours-law-on = By the law of { $on }
hours-value-annual = year of a full-time post
hours-value-leave = split leave
hours-value-weeks = weeks of service
hours-value-weeks-are = { $min } to { $max }
hours-value-credit = study credit of a full-time post, at most
hours-value-step = hours rounded down to
hours-value-quota-step = quota rounded up to
hours-value-school-weeks = weeks of school
hours-local-practice = local practice (after décret 84-972, art. 1)
hours-no-law = on { $on }, no text sets the hours of a { $regime } contract
hours-no-law-before = on { $on }, no text sets the hours of a { $regime } contract: the first is of { $since }
hours-bad-weeks = { $asked } weeks of service: there are { $min } to { $max } ({ $source })
hours-bad-quota = a quota of { $quota }: it is more than 0 and at most 100 % of a full-time post
hours-bad-credit = { $asked } of study credit a year: at most { $most } for this quota ({ $source })
hours-bad-weekly = { $asked } a week: it is more than 0 and at most { $most }, for { $annual } a year ({ $source })
hours-few-weeks = { $asked } weeks of service: fewer than the usual { $usual }
hours-mismatch = { $weekly } over { $weeks } weeks make { $quota }, not { $stated }

# Command line: hours
cli-about-hours = Reckon the weekly hours of an AED, or the quota of an AESH, without a store
cli-arg-regime = regime of the contract: aed, aesh
cli-arg-quota = share of a full-time post: 0.5 or 50%
cli-arg-weekly = hours a week, for an AESH: 24:00, 24h30
cli-arg-weeks = weeks of service a year
cli-arg-credit = study credit, in hours a year, for an AED
cli-arg-split-leave = split leave taken off the year of a full-time post: local practice (14 h of an AED, none of an AESH)
cli-arg-months = length of an AED contract, in months, where it is less than a year
cli-value-months = MONTHS
cli-value-regime = REGIME
cli-value-quota = QUOTA
cli-value-weekly = H:MM
cli-value-hours = HOURS
cli-expect-quota = a share such as 0.5 or 50%
cli-expect-weekly = hours like 24:00, 24h30 or 24.5
cli-expect-hours = hours such as 100 or 87h30
cli-hours-needs-quota = The hours of an AED come from her quota: add --quota 50%.
cli-hours-needs-weekly = The quota of an AESH comes from her hours: add --weekly 24:00, or --quota 62% to estimate them.
cli-hours-no-weekly = --weekly has no place with --regime aed: the hours of an AED come from her quota.
cli-hours-no-credit = --credit has no place with --regime aesh: the study credit is that of AED.
cli-hours-no-months = --months has no place with --regime aesh: the quota of an AESH is that of a year.
cli-hours-refused = Refused: { $why }.
cli-hours-refused-next = Refused: { $why }. Correct { $arg }.
cli-hours-refused-law = Refused: { $why }. Ask a day from then on: --law { $since }.
cli-hours-warning = To be checked: { $why }.
cli-head-value = Taken
cli-head-since = Since
cli-head-source = Source

# Card of an AVS: related activities, time to make up
service-connected = related: { $left } left of { $due }
service-connected-about = related: about { $left } left of { $due }
service-over = related: { $over } too many of { $due }
service-owed = to make up: { $owed }
sum-connected = RELATED ACTIVITIES, school year { $from }–{ $to }
sum-connected-rule = { $rule } ({ $source }, since { $from })
sum-meeting = meeting on { $on } · { $name }
sum-times = { $what } · { $n ->
    [one] once
   *[other] { $n } times
 }
sum-connected-left = left to place
sum-connected-over = beyond the year
sum-owed-title = TIME TO MAKE UP
sum-owed-of = absence on { $on } · { $reason }
sum-owed-total = to make up
sum-owed-rule = R9: an authorised absence is made up ({ $source }, since { $from })
sum-owed-discretion = R9: of an AESH, of right and not made up, else as the employer says ({ $source })

# Contract form: what the law makes of the hours typed
echo-aed = R8: { $weekly } a week
echo-aesh = R8′: { $quota }, { $connected } related
echo-estimate = R8′: about { $weekly } a week, { $connected } related

# Absence form: what the law makes of the hours that it takes
owed-proposed = R9 proposes { $missed }, the slots missed ({ $source })
owed-discretion = R9: { $missed } missed, to make up if the employer asks ({ $source })
owed-never = R9: not made up ({ $source })

# Rules, on cards too
rule-doubtful = { $n } months: { $until }, or the day after by another reading (29 February)
rule-not-whole = an AESH contract has { $n } months: reason?
rule-renewed = follows the contract that ended on { $on }: an AVS-i is renewed by amendment
rule-leave = { $n ->
    [one] { $n } school day
   *[other] { $n } school days
 } from { $on }: leave is taken in the holidays
rule-no-pupil = { $name } has no pupil: two or three as a rule
rule-no-pupil-own = no pupil: two or three as a rule
rule-apart = { $from } and { $to }: { $km } km at the farthest
rule-far = { $from } and { $to }: { $km } km, over { $limit }
rule-lunch = lunch, no agreement on { $on }: { $name }
rule-lunch-to-check = lunch, no agreement on { $on } ({ $name }): the State pays, the agreement is to be checked
rule-school-employs = { $name }: a school does not employ, the support college does
rule-service-time = { $minutes } of training or meetings: service, never pupil time
rule-avenant-pupil = amendment owed: { $name } at { $at }, neither changes without one
rule-avenant-school = amendment owed: { $at }, which the contract does not name
rule-avenant-zone = amendment owed: { $at }, outside the contract’s zone
rule-nothing-named = the contract names no zone: nothing tells whether an amendment is owed
rule-as-avs-ended = no AED contract as AVS since 2014: it is an AESH contract
rule-as-avs-renewed = renewal of an AED as AVS in early 2014: to be checked, the law no longer provides for it
rule-has = { $rule } { $words }
rule-of-contract = { $rule } contract from { $from }: { $words }
rule-of-decision = { $rule } decision from { $from }: { $words }
rules-head = Rules pointed out

# The law in sentences, rule by rule
law-renewed-by-amendment = An AVS-i is renewed by an amendment of her contract.
law-leave-in-holidays = Leave is taken in school holidays.
law-schools-near = An AVS can serve several schools, close to one another.
law-contracted-only = Public and private under contract may mix; private without contract never.
law-agreement = Help outside school time needs an agreement with the commune.
law-employer-by-kind = An AVS-CO is employed by an establishment (for schools, the support college), an AVS-i by the authority.
law-employer-either = AESH are employed by the authority or by an establishment.
law-service-apart = Training and meetings are service time, never pupil time.

# Rules overruled, in the journal
forced-left = her leaving
forced-contract = the contract
forced-excluded = the exclusion
forced-skill = the need
forced-absent = the absence
forced-refused = the refusal
forced-reach = the distance
forced-unavailable = her times
forced-busy = her timetable
forced-road = the way
forced-minutes = her hours
forced-hours = her hours
rule-overruled = despite { $rule }
no-reason-given = no reason given

# Contracts: heading and law asked
contracts-word = CONTRACTS
contracts-reaching = reach the ceiling before { $before }
contracts-reaching-short = ceiling before { $before }
contracts-open = permanent possible: { $n }
law-shown = law as of { $on }: { $rule }
law-shown-short = law as of { $on }
law-months = { $n } months
law-months-then = { $n } months, { $then }
law-then-ends = then it ends
law-then-request = then permanent on request
law-then-permanent = then permanent
law-none = no rule
law-question = QUESTION  law as of { $on }
law-question-back = { $close }, or { $key } then an empty line: back to the law of the day
law-question-back-short = { $close }: law of the day
prompt-law-date = What did the law say on…
prompt-law-own = empty line: each rule by the law of its own day

# Contracts: rows
col-ceiling-on = ceiling on
col-left = left
col-notice = notice
no-ceiling = no ceiling
days-past = −{ $n } d
notice-col-due = to do
notice-col-late = overdue
notice-col-told = told
notice-col-given = given
notice-col-offered = offered
notice-col-answer = answer
notice-col-silent = silence
notice-col-accepted = accepted
notice-col-refused = refused
notice-col-followed = signed
mark-today = today
hint-years = years

# Contracts: legend
legend-aesh = AESH
legend-aed = AED
legend-uncounted = not counted
legend-amendment = by amendment
legend-suspended = suspended
legend-permanent = permanent

# Contracts: what is to be done
head-to-do = TO DO
see-all = { $key }: see it all
todo-nothing = nothing to do
todo-of = { $name }: { $what }
todo-interview = interview first
todo-losing = would lose their AVS: { $pupils }

# Contracts: the sum
sum-total-on = total on { $on }
sum-contracts = { $n ->
    [one] { $n } contract
   *[other] { $n } contracts
 }
sum-amendments = { $n ->
    [one] { $n } amendment
   *[other] { $n } amendments
 }
sum-part-time = { $quota } counted as full time
sum-still = under way
sum-not-added = not in the total
sum-left-of = left, of { $limit }
sum-ceiling-on = ceiling
sum-ceiling-passed = ceiling, passed
sum-reading-length = by length (what was left at the last start)
sum-reading-shift = by shift (first day, ceiling, gaps)
sum-reading-taken = taken, the nearer one
sum-reading-other = not taken
sum-no-law = no rule for { $regime } on { $on }
sum-uncounted = { $regime }: never counted, no ceiling
sum-not-begun = first contract on { $start }
sum-trial = end of the trial, at the latest, if the contract provides for one
sum-no-contract = no contract

# Card of an AVS
card-served = served { $served }
possible-on = permanent possible on { $on }
possible-since = permanent possible since { $on }
card-left = { $left } left
card-trial = trial until { $until } at the latest, if the contract provides for one
card-renewal = renewable until { $until }

# What the law says
statute-head = THE LAW
statute-since = since { $from } · { $source }
statute-since-sourced = since { $from } · { $source }, the source since { $since }
source-reading = { $source } (as relais reads it)
source-practice = practice, no text in force: { $source }
source-unconfirmed = { $source } (not checked against the text)
statute-on = read on { $on }
statute-before = before: { $value }
statute-next = next, on { $from }: { $value }
statute-not-yet = no rule that day; the first is of { $from }
statute-years-from-to = { $min } to { $max } years
statute-at-most-years = { $max } years at most
statute-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
 }
statute-weeks = { $n ->
    [one] { $n } week
   *[other] { $n } weeks
 }
statute-times = { $n ->
    [one] once
   *[other] { $n } times
 }
statute-never = none
statute-pupils = { $n ->
    [one] { $n } pupil
   *[other] { $n } pupils
 }
statute-share = 1/{ $n } of the length
statute-open-days = { $n ->
    [one] { $n } open day
   *[other] { $n } open days
 } a week
statute-open-days-exactly = { $open }, exactly two years: { $months } or the cap above
statute-tier = { $length } if < { $below } months
statute-tier-rest = { $length } beyond
statute-tier-permanent = { $length } if permanent possible
statute-chain = contract and chain
statute-all = all, gaps ≤ { $n } months
statute-interview-permanent = if permanent possible
statute-interview-from = if permanent possible, or from { $n } months
statute-required = required
statute-advised = pointed out
statute-care = care diploma, or { $n } months’ experience
statute-care-or-level = care diploma, level IV or { $n } months’ experience
statute-avenant-pupil = pupil or school
statute-avenant-school = school not named
statute-avenant-zone = outside the zone
statute-commune = the commune
statute-state = the State

# Sentences of the law
law-contract-months = One contract lasts 36 months at most.
law-short-contract = A contract shorter than the school year is exceptional: it gives a reason.
law-engagement-months = All fixed-term contracts together, the engagement has a ceiling.
law-permanent-possible = From then on the contract may be renewed without a term; six years stay the limit of fixed terms.
law-emergency-gaps = Days of the health emergency do not count in a gap, in one reading.
law-ceiling-ends = At the ceiling the engagement ends.
law-ceiling-permanent-on-request = At the ceiling only a permanent contract goes on, on request; it is not a right.
law-ceiling-permanent = At the ceiling only a permanent contract lets her go on.
law-requalified = A fixed term within which the six years are reached is made permanent, by amendment.
law-aed-as-avs = Education assistants can be recruited as AVS.
law-aed-as-avs-ended = No new contract of an education assistant as AVS: AESH follow.
law-aed-as-avs-doubtful = No new contract as AVS; from January 2014 to the decree of June, nothing found says whether one was still renewed.
law-trial-twelfth = The trial is a twelfth of the contract’s length, as a guide.
law-trial-capped = The trial is one open day a week of contract, capped by length; none when the same functions are renewed.
law-notice-three-tiers = The intention to renew or not is notified before the term, by length.
law-notice-four-tiers = The intention is notified before the term, by length; three months ahead where a permanent contract is possible.
law-notice-length-chain = The length is that of the contract, or of the unbroken chain that it ends: the earlier date holds.
law-notice-length-all = The length is that of all contracts, save a gap of over four months or a resignation.
law-interview-permanent = An interview precedes the notice where a permanent contract is possible.
law-interview-three-years = An interview precedes the notice where a permanent contract is possible, or from 36 months.
law-answer-days = The offer is answered within this time, the day of receipt not counted; silence is taken to give the post up.
law-answer-days-told = She answers the offer within this time, the day of receipt not counted; silence gives the post up, and she is told so.
law-annual-hours = Yearly hours of a full-time post.
law-weekly-step = Weekly hours are rounded down to this step.
law-weeks = Service is spread over these weeks.
law-study-credit = Hours of credit for study or training, at most, of a full-time post.
law-study-credit-permanent = A permanent contract gives no study credit.
law-prorated = A contract of less than a year owes its part of the year: so many months of twelve.
law-pay = Pay is reckoned by an index and the quota.
law-validation = So many months of service open the validation of experience.
law-validation-any = The validation of experience opens without a least length.
law-elector = An elector to the board serves so many hours a year in the school.
law-social-security = Part time or for less than a year, social security is the general scheme for all risks.
law-training = Training for the post is of so many hours.
file-head = FOR HER FILE
file-from = since { $on }
file-validation = validation of experience open: { $n } months served
file-validation-later = validation of experience: { $served } served of { $n } months
file-validation-any = validation of experience open, without a least length
file-elector = elector to the board of a secondary school where she has { $n } h a year
file-elector-eligible = elector and, appointed for the year, eligible to the board of a secondary school where she has { $n } h a year
file-social-general = social cover: general scheme for all risks
file-social-second = social cover: general scheme, accidents at work by the employer
file-pay-index = pay: gross index { $n }
file-pay-grid = pay: index { $first } to { $last } by step
file-pay-grid-gross = pay: gross index { $first } to { $last } by step
file-pay-times = { $of } × { $quota }
file-credit-seen = study credit: { $minutes } a year, proof seen on { $on }
file-credit-unseen = study credit: { $minutes } a year, proof to be seen
file-trained = trained on { $on } ({ $n } h)
file-not-trained = training of { $n } h: nothing noted
law-ahead = The law changes on { $from }, { $regime }: { $then } ({ $source }).
law-ahead-permanent = a permanent contract is possible from { $n } months
law-no-lawyer = relais helps to forget nothing; it replaces neither the texts nor a lawyer.
law-examinations-made-up = Time off for an examination is made up.
law-authorised-made-up = An authorised absence is made up.
law-examinations-free = Time off for an examination is no longer made up.
law-authorised-discretion = An absence of right is not made up; any other as the employer says.
law-diploma-required = The baccalaureate or a level IV is asked, or three years of a youth job in integration.
law-diploma-advised = No diploma is required where the help has no teaching part: a lack is only pointed out.
law-diploma-care-two-years = A care diploma, or two years of accompanying disabled pupils.
law-diploma-care-nine-months = A care diploma, or level IV, or nine months of accompanying disabled people.
law-avenant-pupil = A durable change of pupil or school owes an amendment.
law-avenant-establishment = A school that the contract does not name owes an amendment; pupils are no longer named.
law-avenant-zone = A place outside the contract’s zone asks for an amendment; where it names no zone, a school that it does not name.
law-contract-three-years = An AESH contract is made for three years.
law-renewable-once = It can be renewed once.
law-gap-resets = A longer gap starts a new count; a shorter one keeps what was earned and does not count.
law-quota-step = The quota is rounded up to a whole percent.
law-connected-hours = The weeks beyond school make the connected hours.
law-circular = The circular of 11 June 2003 is in force.
law-circular-abrogated = The circular of 11 June 2003 is abrogated; it remains the source of what it was for.
law-title-two-replaced = Title 2 of the circular, on AVS, was replaced; what it alone said goes on as practice.
law-usual-pupils = An AVS-i usually has two or three pupils.
law-lunch-commune = Outside class, lunch included, an agreement with the commune is needed.
law-lunch-state = The State pays for help at lunch; in public schools the note asks for an agreement with the commune.
law-lunch-state-unsettled = The State pays for help at lunch; the note that asked for an agreement was abrogated: the agreement is to be checked.
law-decision-cdes = No individual help without a decision of the CDES; its dates and hours bind.
law-decision-cdaph = No help without a decision of the CDAPH; its dates and hours bind.
law-shared-help-not-yet = Shared help does not exist yet.
law-shared-help = Help can be shared by several pupils.

# What each rule is about
about-contract-months = length of one contract
about-contract-exactly = length to be signed
about-renewals = fixed-term renewals
about-as-avs = contracts as AVS
about-circular = in force
about-title-two = title 2 (AVS) in force
about-engagement = ceiling of the engagement
about-ceiling = at the ceiling
about-requalified = six years within a contract: made permanent
about-permanent = permanent contract possible from
about-emergency = neutral days of a gap
about-reset = gap that resets
about-trial = trial
about-notice = notice
about-notice-length = contracts that make the length
about-interview = interview
about-answer = time to answer
about-usual-pupils = pupils at a time
about-diploma = diploma
about-decision = validity of a decision
about-shared = shared help
about-lunch = lunch time
about-avenant = amendment owed
statute-more-than = over { $n } months
why-no-law = nothing here depends on a date of the law
hint-lines = lines
hint-own-law = law of the day
todo-over = contract past the ceiling of { $on }: { $rule }
todo-over-ends = the engagement ends
todo-over-request = only a permanent contract, on request
todo-over-permanent = only a permanent contract
sum-other-reading = other reading: { $on }
sum-reading-gaps = another reading: the gaps together
sum-reading-emergency = another reading: the health emergency does not count in a gap
sum-reading-unpaid = another reading: unpaid or parental leave is no service
sum-reading-february = another reading: the gap counted back from its end
sum-reading-since = since { $since }
sum-reading-served = served { $served }
sum-reading-left = left { $left }
sum-reading-possible = permanent possible on { $on }
sum-possible-on = { $n } months, permanent possible
sum-possible-since = permanent possible since { $since } ({ $n } months on { $on })
sum-clock = clock { $regime }
reading-gaps = gaps together
reading-emergency = health emergency
reading-unpaid = unpaid or parental leave
reading-february = gap counted back from its end
see-more = { $key }: { $n ->
    [one] { $n } more line
   *[other] { $n } more lines
 }

# State of a contract's notice
notice-permanent = permanent: no notice
notice-no-rule = no notice is due on such a contract
notice-too-short = contract shorter than its notice
notice-over = ends on { $on }
notice-was-over = ended on { $on }
notice-followed = next contract signed, from { $from }
notice-by = notice by { $by }
notice-interview-by = interview, then notice by { $by }
notice-held-by = interview on { $on }, notice by { $by }
notice-overdue = notice overdue ({ $by })
notice-liability = { $late }: liability, not nullity
notice-told = told on { $on }: not renewed
notice-given = notice given on { $on }, intention to be noted
notice-received = received on { $on }
notice-late = past the deadline ({ $by })
notice-offered = renewal offered on { $on }, receipt to be noted
notice-offered-permanent = permanent contract offered on { $on }, receipt to be noted
notice-answer-by = offer received on { $on }, answer by { $by }
notice-answer-permanent-by = permanent offer received on { $on }, answer by { $by }
notice-silent = no answer by { $by }: the post is given up
notice-accepted = accepted on { $on }
notice-accepted-permanent = accepted the permanent contract on { $on }
notice-refused = refused on { $on }
notice-to-write = to be renewed from { $from }
notice-working-day = { $date } (working day { $day })
fact-notice = Notice

# Noting a step of the renewal
step-title = Where does the renewal stand? { $name }
step-which = Which contract? { $name }
step-told = told: no renewal
step-interview = interview held
step-offered = renewal offered
step-offered-permanent = permanent contract offered
step-received = offer or notice received
step-accepted = accepted
step-refused = refused
step-erase = erase all, start again
step-noted = noted on { $on }
step-on = on
step-before = before
step-after = after
step-next = next
step-next-interview = hold the interview, by { $by }
step-next-interview-now = hold the interview without delay, then give notice or offer a renewal
step-next-notice = give notice or offer a renewal, by { $by }
step-next-notice-now = give notice or offer a renewal without delay
step-next-receipt = note the day of receipt: the { $n ->
    [one] { $n } day
   *[other] { $n } days
 } to answer run from it
step-next-answer = await her answer, by { $by }: silence gives the post up
step-next-renewal = write the renewal, from { $from }
step-next-nothing = nothing
step-future = that day has not come yet
step-too-early = the contract begins on { $start }
step-before-sent = sent on { $on }: not before
step-before-received = received on { $on }: not before
step-saved = { $name }: { $what }, on { $on } · Ctrl-Z takes it back
step-erased = { $name }: notice erased
why-no-contract = no contract whose notice could be noted
why-permanent = a permanent contract: neither notice nor renewal
why-nothing-to-renew = no contract to renew
why-not-of-contracts = this is noted on an AVS or a contract

# Renewing
renew-which = Renew { $name }
renew-by-amendment = renewal by amendment (R4)
renew-by-contract = new contract
renew-for-good = permanent contract
renew-until = until { $to }
renew-from = from { $from }
renew-beyond = no term is left
renew-not-yet = months of service not reached yet (R21)
renew-no-permanent = does not exist on that day (R21)
renew-title = amendment no. { $n } · { $name }
field-signed = signed on
slot-from = { $slot } from { $day }
slot-until = { $slot } until { $day }
parts-same = { $n } unchanged
membership-from = { $cluster } since { $from }
membership-to = { $cluster } until { $to }
outlook = SIMULATION
outlook-engagement = engagement
outlook-served = { $served } on { $on }, { $left } left
outlook-served-for-good = { $served } before the permanent contract: the clock stops
outlook-uncounted = not counted
outlook-term = term
outlook-term-fine = possible until { $until }
outlook-term-none = none
outlook-beyond = beyond the ceiling of { $ceiling } (R3)
outlook-divided = beyond the ceiling of { $ceiling } in one reading (R3)
outlook-reached = six years reached on { $on }: an amendment, then permanent
outlook-after = { $on }: a permanent contract was possible already, a fixed term is read in two ways
outlook-opens = permanent possible on { $on }
outlook-no-permanent = without a term: no permanent contract exists on that day (R21)
outlook-too-long = more than { $n } months (R1)
outlook-trial = trial
outlook-trial-until = { $until } at the latest, if the contract provides for one
outlook-trial-stated = until { $until }
outlook-trial-either = { $until } at the latest (or { $shorter }: exactly two years), if the contract provides for one
outlook-trial-excluded = none: the contract provides for none
outlook-trial-none = none
outlook-trial-renewal = none: same functions
outlook-notice = notice
outlook-notice-by = by { $by }
outlook-notice-interview = by { $by }, interview before
outlook-notice-none = none
outlook-answer = answer
outlook-answer-by = by { $by }
outlook-answer-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
 } after the offer is received
outlook-pupils = pupils
outlook-pupils-none = no accompaniment outlives the term
outlook-pupils-lose = { $n ->
    [one] { $n } accompaniment outlives
   *[other] { $n } accompaniments outlive
 } the term: { $names }
outlook-hours = hours
outlook-hours-other = { $weekly } a week, beside accompanying
outlook-hours-of = { $weekly } a week, { $placed } placed
renew-not-later = the term is { $term } already: a renewal goes further
renew-from-next-day = a renewal by amendment begins the day after the term, on { $from }

# Deadlines
deadline-answer = answer awaited
deadline-interview = interview
deadline-notice = notice
deadline-ceiling = ceiling
deadline-trial = end of trial
deadline-term = end of contract
deadline-decision = end of decision
do-answer = get her answer; silence is a no
do-interview = hold the interview first
do-notice = tell her in writing: renewed or not
do-ceiling = prepare what follows for all
do-trial = if the contract provides for a trial: confirm, or end it by then
do-term = renew, or place her pupils
do-decision = ask for a new decision
deadlines-title = DEADLINES
deadlines-until = until { $date }
deadlines-late = { $total }, { $n } late
no-deadlines = No deadline until { $date }.
no-deadlines-next = f: another kind   t: another date
prompt-deadlines-until = Deadlines until…
col-due = Date
col-working-day = Working day
col-time-left = Left
col-to-do = To do
working-day-before = working day before: { $day }
due-in = in { $n } d
due-since = for { $n } d
matter-answers = { $n ->
    [one] { $n } answer
   *[other] { $n } answers
 } awaited until { $before }
matter-interviews = { $n ->
    [one] { $n } interview
   *[other] { $n } interviews
 } to hold before { $before }
matter-notices = { $n ->
    [one] { $n } notice
   *[other] { $n } notices
 } to give before { $before }
matter-trials = { $n ->
    [one] { $n } trial ends
   *[other] { $n } trials end
 } before { $before }
late-answers = { $n ->
    [one] { $n } answer
   *[other] { $n } answers
 } late
late-interviews = { $n ->
    [one] { $n } interview
   *[other] { $n } interviews
 } late
late-notices = { $n ->
    [one] { $n } notice
   *[other] { $n } notices
 } late
late-ceilings = { $n } AVS past the ceiling
late-decisions = { $n ->
    [one] { $n } decision expired, pupil still accompanied
   *[other] { $n } decisions expired, pupils still accompanied
 }
late-others = { $n ->
    [one] { $n } deadline
   *[other] { $n } deadlines
 } late
deadlines-all-late = { $n } late

# Calendar files
ics-deadline = { $what } · { $name }
ics-late = late: { $what }
ics-cover = cover: { $names }
ics-absent = absent
cli-about-calendar = Deadlines, or the year of an AVS, as an .ics file that any calendar reads
cli-arg-calendar = code of an AVS and file to write; `-` writes to standard output
cli-arg-deadlines = every deadline, instead of an AVS
cli-arg-force = replace a file that relais did not make
cli-calendar-usage = an AVS and a file are needed (`relais calendar A12 week.ics`), or `--deadlines` and a file
cli-calendar-one-answer = `-` and `--json` would both write to standard output: name a file
cli-calendar-nothing = Nothing to put in a calendar: no file written.
cli-calendar-written = { $n ->
    [one] { $n } event
   *[other] { $n } events
 } in { $file }
cli-file-in-the-way = { $file } exists and was not made by relais: nothing is written. Choose another name, or add --force.
cli-file-not-written = { $file } could not be written: { $why }

# relais compact
cli-about-compact = Begin the journal anew without its old history
cli-ask-compact = { $n ->
    [one] History older than { $n } month will be gone for good; records stay.
   *[other] History older than { $n } months will be gone for good; records stay.
 } Go on?
cli-compacted = Journal begun anew: { $before } → { $after }; acts kept: { $kept }, gone: { $dropped }.
cmd-erase = erase for good
hint-erase = erase
cmd-restore = restore a backup
hint-restore = restore

# backups, secrets
cli-store-secret-wrong = That is neither the passphrase nor the recovery code of this store.
cli-store-exists = { $path } is there already and is no backup of this store: choose another name.
cli-store-no-file = { $path } is not there.
cli-store-no-epoch = in { $path }, journal-999999 is taken: no number is left after it. If that file is yours, move it; else restore a backup in an empty folder with --data.
cli-store-other-store = { $path } is a backup of another store: restore it in the folder of that one, or in an empty folder with --data.

# store commands
cli-about-check = Check the whole store, file by file
cli-about-rebuild = Make the index anew from the journal
cli-about-backup = Copy the store into one file, read back at once
cli-about-restore = Restore a backup
cli-about-delete = Delete a record that nothing points at (a decision, a contract, an accompaniment…); undo takes it back
cli-ask-delete = { $n ->
    [0] Delete { $code }?
    [one] Delete { $code } with its planned cover?
   *[other] Delete { $code } with its { $n } planned covers?
 }
cli-delete-pointed = { $code } is not deleted: { $n ->
    [one] a record points at it
   *[other] { $n } records point at it
 } ({ $which }). Delete those first, or close it on a date in the screens.
cli-about-erase = Erase a person for good
cli-about-key = Recovery code and passphrase
cli-arg-file = file of the backup
cli-arg-as-is = go on from the earlier state that the store is in
cli-arg-name = name that is asked for, given beforehand
cli-arg-erase-yes = remove earlier backups without asking
cli-arg-what = show: the recovery code; passphrase: a passphrase
cli-value-name = NAME
cli-value-what = show|passphrase
cli-name-nobody = The name must be typed and nobody is there: give it with --name. Nothing was done.
cli-name-ask = To go on, type “{ $name }”:
cli-name-other = That is not “{ $name }”: nothing was done.
cli-ask-erase = { $name } ({ $code }) will be erased for good, with { $n ->
    [one] { $n } record that is
   *[other] { $n } records that are
 } only about this person. History keeps dates and acts alone, and nothing before can be undone.
cli-erased = { $code } erased: { $n ->
    [one] { $n } record
   *[other] { $n } records
 }.
cli-erase-nothing = Nothing is left of { $code }.
cli-ask-erase-backups = { $n ->
    [one] One earlier backup still holds
   *[other] { $n } earlier backups still hold
 } this person. Remove?
cli-erase-backups-gone = Earlier backups removed; a new one was made.
cli-erase-backups-stay = { $n ->
    [one] One backup keeps
   *[other] { $n } backups keep
 } this person, until { $date } at the latest.
cli-erase-elsewhere = Copies made elsewhere (a USB key, another machine) are yours to remove.
cli-backup-damaged = The store is damaged: no backup over the good ones. See relais check.
cli-backup-made = Backup made and read back: { $path }, up to act { $seq }, { $size }.
cli-backup-needs-key = Without the key a backup does not open: write the recovery code down (relais key show).
cli-restore-unknown = What lies there has no vault any more: nothing tells that this backup is of it. If its key does not open the journal, all of it will be set aside as it is.
cli-restore-other-key = The store there is closed with another key than the backup. Type its own, so that its acts are backed up first; without it all of it is set aside as it is, and the key of the backup will hold.
cli-ask-restore-new = The store of this backup, at act { $seq } ({ $date }), will be put into { $path }: { $n ->
    [one] { $n } record
   *[other] { $n } records
 }.
cli-ask-restore = “{ $name }” will be again what it was at act { $seq } ({ $date }): { $n ->
    [one] { $n } record
   *[other] { $n } records
 }. The present store is backed up first.
cli-restore-lost = This machine has seen acts that the store there no longer holds: { $acts }. A newer backup may have them.
cli-restore-gives-up = { $n ->
    [one] { $n } act will be given up (the backup that is made first keeps it):
   *[other] { $n } acts will be given up (the backup that is made first keeps them):
 }
cli-restore-gives-up-more = { $n ->
    [one] … and { $n } older one
   *[other] … and { $n } older ones
 }
cli-restored = Store restored as of act { $seq }: { $n ->
    [one] { $n } record
   *[other] { $n } records
 }.
cli-not-rolled-back = The store was not put back: nothing to confirm.
cli-ask-go-on = The store ends at act { $seq }; what this machine has seen beyond is given up.
cli-went-on = Going on from act { $seq }.
cli-ask-passphrase = Passphrase (or recovery code):
cli-ask-code = Recovery code:
cli-check-ok = The store is sound.
cli-check-bad = The store is damaged: see above.
cli-rebuilt = Index made anew.
cli-found-journal = damaged at byte { $at }
cli-found-vault = missing, behind or damaged
cli-found-rolled-back = put back: ends at act { $holds }, this machine has seen act { $seen }
cli-found-head = no longer reads
cli-found-unfinished = an unfinished act at its end
cli-found-index = does not fit the journal
cli-found-in-use = not looked at: the store is open elsewhere
cli-found-unseen = not checked: no copy of it could be made; it is made anew where need be at each opening
cli-found-backup-ahead = a backup made while the clock was ahead: it counts by its last act
cli-found-backup = a backup that cannot be restored
cli-found-erased = still holds a person erased since
cli-found-key-before = left by a change of the key that was interrupted: the old key may still open backups
cli-found-left = left by a compaction
cli-found-aside = what lay there before a repair or a restoration
cli-next-open = relais rebuild mends it from the index or the last backup, else relais restore.
cli-next-mends = The next opening sees to it.
cli-next-restore = relais restore FILE, or relais restore --as-is to go on like this.
cli-next-nothing = Nothing to do.
cli-next-later = Run it again once it is closed.
cli-next-backup = Remove it and make another: relais backup FILE.
cli-next-remove = Remove it when you no longer need it.
cli-key-keep = Keep it away from this machine: without it, a lost key is a lost store.
cli-key-nobody = A passphrase is typed at the keyboard, never an argument. Nothing was done.
cli-key-about = 12 characters at least: four words at random do well. Nothing at all goes back to the key file. The recovery code will change; backups made elsewhere keep the old one (relais key show shows it).
cli-key-new = New passphrase:
cli-key-again = Once more:
cli-key-differ = The two differ: nothing was done.
cli-key-short = Too short: at least 12 characters. Nothing was done.
cli-key-set = Passphrase set. The recovery code has changed: relais key show. Backups made elsewhere open with the old one.
cli-key-file = Key file in place. The recovery code has changed: relais key show.

# recovery
cli-reason-full = the disk is full; free some space
cli-notice-key-changed = A change of the key had been interrupted: it is finished, the old key opens neither the store nor its backups any more.
cli-notice-key-change-left = A change of the key was interrupted and could not be finished: the old key still opens backups. The next opening tries again; relais check names them.
cli-notice-vault-from-backup = Both vaults were missing or damaged: the one of a backup of the same epoch took their place. What lay there is kept in { $path }.
cli-notice-replayed = Taken over from the journal that lay there: act no. { $acts }.
cli-notice-given-up = Given up: act no. { $acts }.
cli-notice-kept = What lived there is kept in { $path }.
store-told = What opening found
cli-next-aside = A .relais file in it is put back by relais restore; remove the folder once nothing is missing.
cli-notice-key-change-undone = A change of the key had been interrupted before it counted: nothing has changed, the key or passphrase of before still holds. Do it again if need be.
cli-store-vault-gone = The vaults of the store ({ $file } and its twin) are missing or damaged, and no backup in its folder can make them again. Keep the folder as it is: relais restore FILE puts a backup from elsewhere back, with all that the journal still holds.
cli-store-missing = { $file } is missing. Keep the folder as it is: relais restore FILE puts a backup back.
cli-store-not-a-backup = { $file } is no backup of relais. Take another one.
cli-notice-recovered = The journal was damaged: the store was recovered, the original is kept in { $path }.
cli-notice-stood-in = It began from the backup { $path }.
cli-notice-acts-lost = Lost, to be done again: act no. { $acts }.
cli-notice-history-lost = Details lost, effects kept: act no. { $acts }.
# A file to be written
cli-file-is-directory = { $file } is a folder: nothing is written. Give the name of the file too.
cli-table-open-quote = a quote is opened there and not closed

# relais contracts
cli-head-interview = Interview
cli-notice-late = { $by }, { $n } d late
cli-notice-told = told { $on }
cli-notice-given = given { $on }, meaning to be noted
cli-notice-offered = offered { $on }
cli-notice-answer-by = offered, answer by { $by }
cli-notice-silent = no answer by { $by }
cli-notice-followed = next signed from { $from }
cli-no-law-yet = On { $on } no rule counted the engagement of { $regime } contracts: the first is of { $from }. No ceiling, no notice.
cli-uncounted-one = { $name }: no contract is counted ({ $regimes })
cli-head-permanent = Permanent
cli-head-at-ceiling = At the ceiling
cli-head-regime = Regime
hint-reason = say why

# The solver alone
cli-about-cover = Share out the needs of a file among people as well as can be, without a store
cli-arg-instance = the problem, in JSON: levels, travel, needs, candidates
cli-arg-limit-ms = how long it may search, in milliseconds (2000)
cli-cover-need = need
cli-cover-candidate = given to
cli-cover-must = Indispensable, with nobody
cli-cover-people = People to call
cli-cover-uncovered = With nobody
cli-cover-strangers = With someone who does not know the pupil
cli-cover-cost = Cost
cli-cover-weighted = weighted minutes
cli-cover-persons = people
cli-cover-minutes = minutes
cli-cover-points = points
cli-cover-proven = No other plan is better: proved, in { $millis } ms.
cli-cover-open = The best plan found in { $millis } ms. “{ $level }” cannot go below { $bound }; the rest is not proved.
cli-cover-not-json = { $file }: this is not JSON from line { $line }, column { $column } on.
cli-cover-fault = { $file }, { $at }: { $why }.
cli-cover-whole-fault = { $file }: { $why }.
cli-cover-missing = it is missing
cli-cover-object = an object is expected
cli-cover-list = a list is expected
cli-cover-number = a whole number is expected
cli-cover-negative = a negative number makes no sense here
cli-cover-too-large = the number is too large
cli-cover-too-many = there are more than { $n }: split them into several files, one for each area or week
cli-cover-too-many-in-all = the lists have more than { $n } values in all: split them into several files, one for each area or week
cli-cover-truth = true or false is expected
cli-cover-level = uncovered_must, people, uncovered, strangers or cost is expected
cli-cover-twice = it was given before
cli-cover-ends-first = the end does not come after the beginning
cli-cover-no-place = this place is not in the travel times
cli-cover-no-need = no need has this number
cli-cover-no-week = the minutes of that week are not given
cli-cover-not-square = as many columns as lines are expected
# Plan of an absence
not-refused = said no at { $at }
said-no-to-others = said no at { $at } to other hours of that day
plan-said-no = no { $at }
plan-said-no-short = no

# The plan of an absence on screen
plan-whom = WHO NEEDS SOMEONE
plan-found = { $found } / { $total } proposed
plan-to-find = to be found
plan-without = without AVS
plan-lost = lost
plan-lost-why = over before the plan was made
plan-proposed = proposed
plan-by-hand = by hand
plan-forced = forced
plan-candidates = CANDIDATES FOR { $name } · { $span }
plan-candidates-count = { $n } of { $total }
plan-col-free = Free
plan-col-knows = Knows
plan-col-travel = Travel
plan-col-margin = Margin
plan-col-recent = Cov.
plan-knows-times = ✓ { $n }×
plan-why = WHY { $name }
plan-nobody-fits = Nobody passes every test: F forces with a reason, + widens the reach, z leaves without.
plan-not-proposed = NOT PROPOSED
plan-not-proposed-line = Not proposed: { $names }
plan-others = { $n ->
    [one] { $n } other
   *[other] { $n } others
 }
plan-effects = WHAT THE PLAN DOES
effect-covered = covered of { $total }
effect-people = { $n ->
    [one] person to call
   *[other] people to call
 }
effect-moved = { $n ->
    [one] pupil moved elsewhere
   *[other] pupils moved elsewhere
 }
effect-without = { $n ->
    [one] pupil without an AVS
   *[other] pupils without an AVS
 }
effect-schools = { $n ->
    [one] school to tell
   *[other] schools to tell
 }
effect-lost = lost before the plan
plans-proposed = PLANS PROPOSED
plan-most-covered = cover the most
plan-fewest-calls = fewest calls
plan-known-faces = known faces
plan-calls = { $n ->
    [one] { $n } call
   *[other] { $n } calls
 }
plan-left = { $hours } left
plan-optimal = optimal
plan-best-found = best found
plan-ten-days = long absence: plan of the first 10 school days, until { $last }
plan-widened = reach widened by { $km }
plan-reach-as-set = reach as it was set
plan-line-tiny = Plan { $letter }  { $name }   { $calls } · { $hours } left   { $proof }
plan-left-without = { $names } without an AVS: tell the school
plan-nobody-proposed = nobody is proposed here: 1–9 chooses, F forces, z leaves without
plan-taken = { $name } taken for { $whom }
plan-released = the choice made by hand is lifted
plan-left-so = { $whom }: without an AVS, tell the school
plan-clash = { $name } already has { $span } { $whom }: not at the same time
plan-no-such = no candidate { $n }
plan-over = this time is over already
plan-split-apart = one need a pupil
plan-joined = put together again
plan-split-title = Split at what time?
plan-split-echo = { $first } then { $second }
plan-split-outside = a time between { $start } and { $end }
plan-force-title = Force whom?
plan-force-nobody = nobody can be forced here
plan-force-refused = the law forbids it: { $why }
plan-force-reason = Reason (kept in the journal)
plan-force-needs-words = a few words of reason
plan-shown = plan { $letter } · { $name }
plan-saved = { $n ->
    [one] { $n } cover saved
   *[other] { $n } covers saved
 } · { $calls }
plan-draft-kept = draft kept: ! then the name to take it up again
hint-take-proposed = take
hint-to-calls = OK, calls

# Calls of an absence
calls-title = CALLS  { $name } absent · { $when }
calls-done = { $done } / { $total } confirmed
call-to-make = to call
call-voicemail = voicemail
call-yes-at = yes { $at }
call-to-tell = to be told
call-told-at = told { $at }
call-about = { $spans } { $whom }
call-without-about = { $spans } { $whom } without AVS
call-no-phone = no phone
calls-from = { $day } from { $time }
calls-days-from = { $n ->
    [one] { $n } day
   *[other] { $n } days
} from { $day }
calls-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
} { $between }
call-by-day = one answer a day · s: all days together
call-together = one answer for all days
call-one-day = one day only: one answer
call-held = key held down: nothing is noted for { $name }
call-after-no = now it is { $name }: n again if she says no too
hint-by-day = day by day
calls-message-for = MESSAGE FOR { $name }
calls-none = No call to make.
call-yes-saved = { $name }: yes
call-told-saved = { $name }: school told
call-voicemail-saved = { $name }: message left
call-no-saved = { $name }: no · { $next } is proposed
calls-refused = said no: { $names }
call-no-nobody = { $name }: no · nobody is left, tell the school
call-no-school = a school is told: o when it is done
call-done-already = confirmed already
calls-all-done = everything is confirmed
calls-help-no = n: the no is kept, the next candidate is proposed. d: the school’s list of the day.
call-add-title = Add to the message
call-add-echo = a sentence before the signature; empty: nothing
message-today = today, { $day }
message-on = on { $day }
message-ask = Hello { $first }, { $absent } is away { $when }. Could you take over?
message-school = Hello, { $absent } is away { $when } and nobody could be found for:
message-between = from { $from } to { $to }
message-at-head = { $school } (ask for { $head })
message-answer = Please answer YES or NO.
message-sign = { $who }, { $at }
day-list-title = { $school } · { $day }: who comes
day-list-line = { $span }  { $whom }: { $who }
day-list-without = without an AVS
day-list-open = to be found
day-list-pupil-away = pupil absent
matter-calls = { $n } of { $total } calls, resume
plan-draft-back = draft taken up where it was
plan-confirmed = confirmed

# The command line: absent
cli-about-absent = Say who takes over for an absent AVS and what that does, or who is free when a pupil, a class or a school is away
cli-arg-class = of a school: this class alone
cli-value-class = CLASS
cli-value-who = WHO
cli-arg-absent-from = beginning: a day, or a day and a time (today)
cli-arg-absent-to = end: a whole day, or a day and a time (the evening it begins)
cli-arg-absent-part = part of each day: whole, mornings, afternoons
cli-arg-absent-reason = reason: sickness, leave, training, authorised, examination, strike, outing, closure, other (without it: that of the absence made longer, else sickness; of a class outing, of a school closure)
cli-arg-plan = most-covered: most hours; fewest-calls: fewest calls; known-faces: people the pupils know
cli-arg-apply = write the absence and its covers
cli-absent-backwards = The absence does not end after it begins: nothing is proposed.
cli-absent-too-long = More than a year away: ask for fewer days at a time.
cli-absent-extends = The absence { $id }, recorded already, becomes this one.
cli-absent-part-and-time = A time and a part of each day do not go together: --from and --to without a time, or no --part.
cli-absent-of = { $who } ({ $code }) absent: { $when }
cli-absent-plan = { $plan }, { $proof }
cli-absent-most-covered = Plan A · most hours covered
cli-absent-fewest-calls = Plan B · fewest people to call
cli-absent-known-faces = Plan C · people the pupils know
cli-absent-proven = none is better
cli-absent-not-proven = the best found in 2 seconds
cli-absent-covers = Takes over
cli-absent-open = With nobody
cli-absent-lost = Already over
cli-absent-standing = recorded already
cli-absent-hours = { $covered } with someone, { $open } with nobody.
cli-absent-calls = To call: { $n ->
    [one] { $n } person
   *[other] { $n } people
 } and { $schools }.
cli-absent-schools = { $n ->
    [one] { $n } school
   *[other] { $n } schools
 }
cli-absent-not-proposed = { $n ->
    [one] { $n } AVS is not proposed
   *[other] { $n } AVS are not proposed
 }; --json says why.
cli-absent-not-written = Nothing is written; --apply writes the absence and its covers.
cli-absent-nothing-to-write = Nothing to write: all of it is recorded already.
cli-absent-written = Written: { $act }. “relais undo” takes it back.
cli-absent-no-needs = No pupil expects her on those days.
cli-absent-away = { $who } ({ $code }) is away: { $when } · { $reason }
cli-absent-frees = Free for that time
cli-absent-not-needed = Covers that nobody waits for any more
cli-absent-frees-nobody = Nobody is free by that: nothing to cover.
cli-absent-freed = { $n ->
    [one] { $n } AVS free
   *[other] { $n } AVS free
 }, { $hours } in all.
cli-absent-free-not-written = Nothing is written; --apply writes the absence.
cli-absent-mixed = The absence of an AVS is covered, that of a pupil or a school frees AVS: two commands, the pupil or the school first.
cli-absent-plan-of-free = --plan goes with an AVS alone: the absence of a pupil or a school opens no needs.
cli-absent-class-of = --class goes with one school, and nothing else.
cli-absent-no-class = Nobody is accompanied in “{ $typed }” at { $code }. Classes: { $known }.
cli-absent-no-classes = Nobody is accompanied in “{ $typed }” at { $code }, nor in another class.
cli-named-nothing = Nobody and no school is called “{ $typed }”.
cli-named-near = Nothing is called “{ $typed }”. Nearest, by its code:{ $told }
cli-named-several = “{ $typed }” fits { $n } records: type the code of the one that is meant.{ $told }
cli-named-more = and { $n } more: relais find
cli-absent-recorded = The absence is recorded already; --apply writes its covers.

# Dates of an absence that change
form-cover = Cover
tell-them = To be told: { $names }
tell-confirmed = { $name } (had confirmed)
delete-with-covers = delete with { $n ->
    [one] the cover to come
   *[other] its { $n } covers to come
 }

# Counts
covers-taken = covers taken: { $n } in 30 d, { $year } this year
sum-lost = lost since September, her AVS away and nobody in her place

# The text of an avenant
avenant-title = AMENDMENT to the contract of { $start }
avenant-between = Between the undersigned, { $employer } and { $name }, the following is agreed.
avenant-from = From { $from }, the service also includes:
avenant-post = – { $whom }, { $at }, { $weekly } a week;
avenant-why = The other clauses of the contract are unchanged. ({ $why }; { $source })
avenant-signed = Done at …, on …
delete-absence-fact = { $name }: { $n ->
    [one] a cover
   *[other] { $n } covers
 } took place; change its dates
hint-avenant = copy the amendment

# Reassigning past a warning, on the command line
cli-arg-reason = why, when something warns (kept in the journal)
cli-value-text = TEXT
cli-reassign-needs-reason = { $n ->
    [one] This warning asks
   *[other] These warnings ask
 } for a reason: --reason "…" gives it and the journal keeps it. Nothing is written.

# Choices made by hand that do not hold together
plan-clash-road = { $way } of travel with { $whom }, { $gap } free
plan-clash-minutes = { $after } this week, { $contracted } by contract
plan-no-longer-holds = nothing is written: { $name } no longer fits, { $why } · choose another or F
plan-conflict = nothing is written: { $why }

# Several absences in one plan
finder-join = Who else is absent? (same plan)
absences-title = ABSENCES  { $names } · { $when }
plan-holds = { $name } too: one plan for { $n } absences
plan-held-already = { $name } is in this plan already
plan-no-pupil = { $name } has no assistant that day: her absence changes nothing in the plan
plan-dates-of = Whose dates and reason?
plan-of = { $whom } ({ $name })
plan-leave-title = Take { $name } out of this plan?
plan-leave-now = take out of the plan
plan-leave-detail = the absence is not recorded
calls-title-of = CALLS  absences { $names } · { $when }

# Leaving a plan that is not recorded
depart-title = Leave this plan unwritten
depart-keep = keep the draft
depart-keep-what = nothing is written; Esc too
depart-alone = record the absence alone
depart-alone-joint = record the absences alone
depart-alone-what = who takes over, later
depart-discard = discard the plan
depart-discard-what = nothing is written or kept
depart-stay = stay on this plan
depart-stay-what = nothing changes
depart-discarded = plan discarded: nothing is written
hint-keep-draft = keep
cli-arg-absentees = who is absent: an AVS (A7), a pupil (E12) or a school (T3), by code or name; several AVS make one plan
message-ask-several = Hello { $first }, { $absent } are away { $when }. Could you take over?
message-school-several = Hello, { $absent } are away { $when } and nobody could be found for:
list-and = { $list } and { $last }
plan-clash-force = { $name }: { $why } · F forces
# A meeting
meeting-mark = MEETING
meeting-begun = names masked, nothing is written
meeting-ended = meeting over: names show again
why-in-meeting = in a meeting nothing is written: Space m leaves it
hint-leave-meeting = leave the meeting
matter-absent-masked = { $name }, absent
# Session kept
back-where-you-were = back where you were; Space g h: home

# Lock
cmd-lock = lock the screen
hint-lock = lock
locked-title = relais — locked
locked-enter = ⏎ back to where you were
locked-ask = Passphrase:
locked-trying = checking…
locked-leave = Esc twice: leave
locked-leave-again = Esc once more: leave
locked-mask = This lock only hides the screen. With a passphrase (relais key passphrase) the store would be closed too.
locked-closed = Nothing shows as you type; ⏎ opens. The store is closed and its key forgotten; your place and what you were typing are kept, sealed.
locked-refused = { $why } The next try will wait { $n } s.

# Recovery code
backup-failed = The backup of the day could not be made. { $why }
backup-failed-home = no backup today: { $key } says why
backup-failed-shell = no backup today: relais check says why
code-reminder = the recovery code was never shown: { $key }, or relais key show
code-reminder-short = recovery code to note: { $key }
code-reminder-shell = the recovery code was never shown: relais key show
code-alone = Show the recovery code: nobody else sees the screen?
code-not-now = not now
code-show = nobody sees it, show the code
code-title = Recovery code
code-noted = recovery code shown: Esc wipes it from the screen
hint-wipe = wipe from the screen
cmd-recovery-code = show the recovery code
hint-recovery-code = recovery code
# Names of erased people in the free text of others
mention-times = { $n ->
    [one] once
   *[other] { $n } times
 }
mentions-heading = This name still stands here (perhaps somebody else’s): to be mended by hand
mentions-acts = And in { $n ->
    [one] { $n } act
   *[other] { $n } acts
 } of the kept history, which goes after { $months } months.
mentions-none = The name stands in no free text of the records kept.

# A card as it was at the end of an earlier day
prompt-as-of = The card at the end of
as-of-hint = as the records then were; nothing is written there
as-of-not-past = a day before today
as-of-making = Card as of { $date }: putting it together…
as-of-banner = End of { $date }, { $distance } · nothing is written here
as-of-banner-short = End of { $date } · nothing is written
as-of-kept-since = { $date } is no longer known: the kept history begins on { $first }.
as-of-nothing-kept = No history is kept: only today is known.
as-of-not-yet = No record yet on { $date }: it was made on { $made }.
as-of-not-there = This record was not there on { $date }.
why-past = this card is of an earlier day: Esc comes back to today
cli-arg-as-of = as the record stood at the end of that day
hint-today = today

# The store: where it lies, what is known of it, what can be done with it
store-title = Store
fact-folder = Folder
fact-size = Size
fact-history = History
fact-backups = Backups
fact-checked = Checked
fact-key = Key
store-size = { $size } · journal { $journal }, act { $seq }, epoch { $epoch }
store-history = { $n ->
    [one] { $n } act
   *[other] { $n } acts
 } since { $date }
store-no-history = no act kept
store-backups = { $n ->
    [one] { $n } kept
   *[other] { $n } kept
 }, { $size } · the last one { $when }
store-no-backup = none yet
store-not-checked = not since the program was opened
store-sound = { $when }: nothing wrong
store-unsound = { $when }: something is wrong
store-passphrase = passphrase
store-key-file = file on this machine
store-key-noted = recovery code shown before
store-key-to-note = code to note: Space K
store-check = Check the store
store-check-what = every file is opened; nothing is changed
store-verify = Verify the journal
store-verify-what = every act opens and follows the one before
store-back-up = Back up now
store-back-up-what = a copy read back, among the program’s own
store-back-up-to = Back up elsewhere…
store-back-up-to-what = a file of your choice: USB key, share
store-compact = Compact…
store-compact-what = forget what is too old and what was deleted
store-kept = Backups kept
store-kept-how = { $days } days, { $weeks } weeks, { $months } months
store-retention = History kept
store-months = { $n ->
    [one] { $n } month
   *[other] { $n } months
 }
store-weeks = { $n ->
    [one] { $n } week
   *[other] { $n } weeks
 }
store-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
 }
store-by-itself = Compact by itself
store-by-itself-yes = yes, on leaving, when half of it is too old
store-by-itself-no = no
store-outside = Program closed: relais restore FILE · rebuild · key passphrase
store-running = under way…
store-doing = { $what }: under way…
store-busy = work on the store is under way: it ends first
store-findings = What the check found
store-check-ok = Store checked: nothing wrong (the index is checked with the program closed).
store-check-bad = Store checked: see what was found.
store-back-up-title = Back up to the file
store-back-up-hint = a sealed copy of the whole store; ~/ is the home folder
store-compact-title = Compact? This cannot be undone.
store-compact-no = Change nothing
store-compact-go = Begin the journal anew
store-compact-drops = { $n ->
    [one] forgets { $n } act of before { $date }
   *[other] forgets { $n } acts of before { $date }
 }
store-compact-none = no act forgotten
store-set-echo = { $before } → { $after }
store-set-bad = a number from { $least } to { $most }
store-set-days = One a day, for
store-set-weeks = One a week, for
store-set-months = One a month, for
store-by-itself-title = Compact by itself?
store-leaving = The journal is compacted before leaving…

# Erasing a person, from her card
erase-title = Erase { $name } for good
erase-with = Also going: { $what }
erase-with-none = No other record goes.
erase-history = History keeps dates and acts alone; nothing before can be undone.
erase-backups = A new backup is made; earlier ones are asked about next.
erase-named = The name stands in { $n ->
    [one] { $n } text
   *[other] { $n } texts
 } of other records, listed next.
erase-type-name = To erase, type: { $name }
erase-other-name = That is not { $name }: nothing is erased.
erase-done = { $n ->
    [one] { $n } record erased
   *[other] { $n } records erased
 } for good.
erase-older-title = { $n ->
    [one] { $n } earlier backup still holds
   *[other] { $n } earlier backups still hold
 } this person
erase-older-go = Remove them
erase-older-stay = Keep them
erase-older-until = until { $date } at the latest
erase-named-title = This name still stands here, perhaps another’s
why-not-a-person = only a pupil or an AVS can be erased
col-host = Machine
who-from = { $who } ({ $host })
menu-store = store, backups
hint-erase-it = erase
hint-nothing-erased = erase nothing
store-backed-up = Backup made and read back, act { $seq }, { $size }: { $path }
erase-acts = { $n ->
    [one] { $n } act
   *[other] { $n } acts
 } of the kept history
erase-acts-until = forgotten after { $months } months
as-of-title = { $what }, at the end of { $date }
erase-no-backup = { $done } The new backup failed: { $why }

# Settings
set-title = Settings: covers, journeys, thresholds
set-first-plan = Plan shown first
set-unknown-pupil = Does not know the pupil
set-unknown-place = Does not know the school
set-travel-minute = For a minute of travel
set-mismatch = Wished skill or level missing
set-week-anchor = Week A (a day of that week; holds for its school year)
set-weeks-by-calendar = Weeks A and B alternate
set-week-of = that of { $day }
set-week-usual = the first odd week of the school year
set-week-bad = a day of week A, such as 1 Sep 2026; 0: the first odd week
set-weeks-of-school = by school weeks
set-weeks-of-calendar = by calendar weeks
set-recent-cover = For a recent cover above the mean
set-contract-ending = Contract ends within the month
set-many-pupils = More than three pupils already
set-detour = Journey: road for 1,000 km as the crow flies
set-speed = Journey: speed
set-fixed = Journey: minutes added to each
set-round = Journey: rounded up to
set-unknown-travel = Journey without a known address
set-usable-gap = A gap is free from
set-critical-days = Contract urgent before
set-soon-months = Contract to watch before
set-split-leave = Split leave of an AED, a year
set-split-leave-aesh = Split leave of an AESH, a year
set-distance = Schools far apart beyond
set-points = { $n ->
    [one] { $n } point
   *[other] { $n } points
 }
set-minutes = { $n } min
set-thousandths = { $n } km
set-kmh = { $n } km/h
set-km = { $n } km
