
# Dates and numbers
days-long = lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche
days-short-names = lun.|mar.|mer.|jeu.|ven.|sam.|dim.
days-tiny = lu|ma|me|je|ve|sa|di
months-long = janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre
months-short-names = janv.|févr.|mars|avr.|mai|juin|juil.|août|sept.|oct.|nov.|déc.
hours-only = { $h } h
hours-minutes = { $h } h { $m }
minutes-only = { $m } min
decimal-mark = ,
percent = { $n } %
kilometres = { $n } km
years-short = { $n } a
months-short = { $n } m
days-short = { $n } j
today = aujourd’hui
tomorrow = demain
yesterday = hier
in-days = dans { $n ->
    [one] { $n } jour
   *[other] { $n } jours
 }
in-length = dans { $length }
length-ago = il y a { $length }
days-ago = il y a { $n ->
    [one] { $n } jour
   *[other] { $n } jours
 }

# Frame
app-name = relais
week-short = S{ $n }
week-short-letter = S{ $n } { $letter }
week-letter-either = A ou B
saved = ✓ enregistré
saved-tiny = ✓
nothing-written = rien n’est encore écrit
nothing-written-tiny = rien d’écrit
read-only-mark = lecture seule
opening = ouverture…
tab-home = Accueil
tab-avs = AVS
tab-pupils = Élèves
tab-establishments = Établissements
tab-establishments-short = Établ.
tab-contracts = Contrats
tab-journal = Journal
help-hint = ? aide

# Kinds of records
kind-avs = AVS
kind-pupil = élève
kind-establishment = établissement
kind-contract = contrat
kind-decision = notification
kind-accompaniment = accompagnement
kind-absence = absence
kind-cover = remplacement
kind-holiday = vacances
kind-meeting = réunion
kind-setting = réglage

# Values of fields
avs-kind-individual = individuelle (AVS-i)
avs-kind-collective = collective (AVS-CO)
avs-kind-shared = mutualisée (AVS-m)
diploma-none = aucun connu
diploma-level-i-v = bac ou niveau IV
diploma-higher = supérieur au bac
diploma-care = diplôme du soin
diploma-youth-job-years = 3 ans d’emploi jeune
level-nursery = maternelle
level-elementary = élémentaire
level-lower-secondary = collège
level-upper-secondary = lycée
level-other = autre
skill-note-taking = prise de notes
skill-mobility = déplacements
skill-hygiene = hygiène
skill-gesture = geste : { $name }
skill-communication = communication
skill-behaviour = comportement
skill-safety = sécurité
regime-education-assistant = AED
regime-aesh = AESH
regime-youth-job = emploi jeune
regime-subsidised-job = contrat aidé
regime-boarding = MI-SE
regime-civic-service = service civique
regime-contract-teacher = enseignant contractuel
regime-casual = vacataire
regime-apprentice = apprenti
regime-civil-servant = fonctionnaire
function-avs = AVS
function-other = autre fonction
ending-term = à son terme
ending-resignation = démission
ending-dismissal = licenciement
ending-other = autre
employer-authority = inspection académique
suspension-teaching = pour enseigner
suspension-parental = congé parental
suspension-unpaid = congé sans solde
suspension-other = autre
intention-renew = renouveler
intention-renew-permanent = renouveler en CDI
intention-not-renew = ne pas renouveler
commission-cdes = CDES
commission-cdaph = CDAPH
mode-individual = individuelle
mode-shared = mutualisée
mode-shared-short = mutual.
school-kind-school = école
school-kind-middle = collège
school-kind-high = lycée
school-kind-regional = EREA
school-kind-medical = médico-social
school-kind-guidance = CIO
school-kind-service = service
school-kind-other = autre
sector-public = public
sector-private-contracted = privé sous contrat
sector-private = privé, contrat non connu
sector-private-uncontracted = privé hors contrat
weeks-every = chaque semaine
weeks-a = semaines A
weeks-b = semaines B
activity-class = classe
activity-lunch = repas
activity-outing = sortie
activity-peri-school = périscolaire
activity-group = groupe
activity-training = formation
activity-meeting = réunion
activity-other = autre
reason-sickness = maladie
reason-leave = congé
reason-training = formation
reason-authorised = autorisation
reason-examination = examen
reason-strike = grève
reason-outing = sortie
reason-closure = fermeture
reason-swap = échange d’heures
reason-other = autre
yes = oui
no = non
unknown = inconnu

# Commands: what each does (cmd-), and its word in a footer (hint-)
cmd-up = monter
hint-up = haut
cmd-down = descendre
hint-down = bas
cmd-left = à gauche
hint-left = gauche
cmd-right = à droite
hint-right = droite
cmd-page-up = page précédente
hint-page-up = page préc.
cmd-page-down = page suivante
hint-page-down = page suiv.
cmd-first = première ligne
hint-first = début
cmd-last = dernière ligne
hint-last = fin
cmd-next-pane = panneau ou champ suivant
hint-next-pane = suivant
cmd-previous-pane = panneau ou champ précédent
hint-previous-pane = précédent
cmd-open = ouvrir
hint-open = ouvrir
cmd-close = fermer, revenir
hint-close = fermer
cmd-find = chercher partout
hint-find = chercher
cmd-menu = menu
hint-menu = menu
cmd-palette = commandes
hint-palette = commandes
cmd-back = retour
hint-back = retour
cmd-forward = suivant
hint-forward = suivant
cmd-go-home = aller à l’accueil
hint-go-home = accueil
cmd-go-avs = aller aux AVS
hint-go-avs = AVS
cmd-go-pupils = aller aux élèves
hint-go-pupils = élèves
cmd-go-establishments = aller aux établissements et à leurs heures libres
hint-go-establishments = établissements
cmd-go-contracts = aller aux contrats : qui approche des six ans
hint-go-contracts = contrats
cmd-go-deadlines = aller aux échéances, la plus urgente d’abord
hint-go-missing = qui pourrait
hint-place = qui peut
hint-go-deadlines = échéances
cmd-go-missing = aller aux élèves sans assez d’aide, avec qui pourrait
cmd-go-week = voir la semaine de l’AVS
hint-go-week = semaine
cmd-go-journal = aller au journal
hint-go-journal = journal
cmd-go-store = aller à la base
hint-go-store = base
cmd-filter = filtrer
hint-filter = filtrer
cmd-order = changer l’ordre
hint-order = ordre
cmd-zoom = montrer ou cacher le volet
hint-zoom = volet
cmd-links = voir les liens
hint-links = liens
cmd-history = voir l’historique
hint-history = historique
cmd-as-of = voir la fiche au soir d’un jour passé
hint-as-of = à une date
cmd-explain = expliquer ce chiffre
hint-explain = calcul
cmd-date = choisir une date
hint-date = date
cmd-law-date = que disait le droit au…
hint-law-date = droit au…
cmd-copy = copier vers le presse-papiers
hint-copy = copier
cmd-help = aide
hint-help = aide
cmd-absence = saisir une absence maintenant
hint-absence = absence
cmd-swap = échanger des heures
hint-swap = échanger
cmd-reassign = réaffecter un accompagnement
hint-reassign = réaffecter
cmd-split-need = scinder ou réunir un créneau
hint-split-need = scinder
cmd-leave-without = laisser sans AVS
hint-leave-without = sans AVS
cmd-force = forcer un candidat, avec motif
hint-force = forcer
cmd-widen = élargir le secteur
hint-widen = élargir
cmd-next-plan = plan suivant
hint-next-plan = autre plan
cmd-cover = organiser le remplacement
hint-cover = remplacement
cmd-call-yes = appel : oui
hint-call-yes = oui
cmd-call-no = appel : non
hint-call-no = non
cmd-call-voicemail = appel : répondeur
hint-call-voicemail = répondeur
cmd-day-list = copier la liste du jour de l’école
hint-day-list = liste du jour
cmd-status = noter où en est le renouvellement
hint-status = suivi
cmd-renew = renouveler le contrat
hint-renew = renouveler
cmd-new = nouveau
hint-new = nouveau
cmd-new-avs = nouvelle AVS
hint-new-avs = AVS
cmd-new-pupil = nouvel élève
hint-new-pupil = élève
cmd-new-establishment = nouvel établissement
hint-new-establishment = établissement
cmd-new-contract = nouveau contrat
hint-new-contract = contrat
cmd-new-decision = nouvelle notification
hint-new-decision = notification
cmd-new-accompaniment = nouvel accompagnement
hint-new-accompaniment = accompagnement
cmd-edit = modifier
hint-edit = modifier
cmd-add-slot = ajouter un créneau
hint-add-slot = créneau
cmd-delete = supprimer
hint-delete = supprimer
cmd-accept = OK, écrire
hint-accept = OK, écrire
cmd-undo = annuler : voir d’abord
hint-undo = annuler
cmd-redo = rétablir : voir d’abord
hint-redo = rétablir
cmd-undo-now = annuler tout de suite
hint-undo-now = annuler
cmd-redo-now = rétablir tout de suite
hint-redo-now = rétablir
cmd-check = vérifier la base
hint-check = vérifier
cmd-verify-journal = vérifier le journal
hint-verify-journal = journal
cmd-back-up = sauvegarder maintenant
hint-back-up = sauvegarder
cmd-back-up-to = sauvegarder dans un fichier
hint-back-up-to = ailleurs
cmd-compact = compacter le journal
hint-compact = compacter
cmd-import = importer un fichier
hint-import = importer
cmd-setting = changer un réglage
hint-setting = réglage
cmd-make-demo = créer la démonstration
hint-make-demo = démo
cmd-meeting = réunion : masquer les noms
hint-meeting = réunion
cmd-redraw = redessiner l’écran
hint-redraw = redessiner
cmd-suspend = mettre en arrière-plan
hint-suspend = arrière-plan
cmd-quit = quitter
hint-quit = quitter

# Why not
why-opening = le registre s’ouvre encore
why-read-only = lecture seule : rien ne peut être écrit
why-nothing-selected = rien n’est choisi
why-not-of-avs = un échange se fait entre deux AVS : sur l’une d’elles
why-not-reassignable = r réaffecte une AVS, un élève ou un accompagnement
why-nothing-to-reassign = aucun accompagnement en cours à réaffecter
why-no-school-short = sans établissement
why-no-school = sans établissement, personne ne peut être proposé : e pour le saisir
why-nothing-to-undo = rien à annuler
why-nothing-to-redo = rien à rétablir
why-nothing-behind = pas d’écran précédent
why-nothing-ahead = pas d’écran suivant
why-not-here = cette touche ne fait rien ici

# Lists
list-avs = AVS
list-pupils = ÉLÈVES
list-establishments = ÉTABLISSEMENTS
col-name = Nom
col-establishment = Établissement
col-contracted = Contr.
col-placed = Placé
col-margin = Marge
col-today = Aujourd.
col-deadline = Échéance
col-waiting = En attente
col-missing-weekly = Manque/sem.
col-how-many = Pourraient
col-who-could = Les mieux placées
col-missing = Manque
col-notified = Notifié
col-covered = Couvert
col-needed = Besoin
col-commune = Commune
col-class = Classe
col-free-told = Libre dit
col-free-real = Libre réel
order-title = Ordonner par
order-worst = Urgence
order-up = croissant · ⏎ inverser
order-down = décroissant · ⏎ inverser
order-none = ·
absent = absente
present = présente
flag-over = dépassé
flag-critical = critique
flag-soon = bientôt
flag-open = CDI possible
flag-open-short = possible
flag-clear = rien à signaler

# Acts
act-undone = annulé : { $act }
act-redone = rétabli : { $act }
act-file = { $what } · { $file } ({ $n ->
    [one] { $n } changement
   *[other] { $n } changements
 })
act-bulk = { $what } ({ $n } changements)
and-more = { $n ->
    [one] et { $n } autre
   *[other] et { $n } autres
 }
close-again-to-leave = encore une fois pour quitter, ou Espace q
paste-nowhere = collé hors d’une saisie : ignoré
copy-sent = envoyé au presse-papiers du terminal
copy-in-tmux = dans la mémoire de tmux : ce terminal n’a pas dit prendre de presse-papiers
copy-unsure = envoyé au terminal ; s’il est dans tmux ou screen, cela peut s’y arrêter
copy-off = presse-papiers coupé dans vos réglages
copy-too-long = trop long pour le presse-papiers du terminal
keyboard-kept = clavier retenu
record-gone = cette fiche n’existe plus
no-links = aucun lien
links-title = Liens
no-history = aucun geste sur cette fiche depuis sa création
history-title = Historique
prompt-before = Qui atteint le plafond avant le…
prompt-week = Semaine du…
prompt-from = Réaffecter à partir du…

# Reassigning
all-of-them = tous les { $n }
reassign-which = Réaffecter : { $name }
reassign-one = Réaffecter { $whom }, { $hours } avec { $avs }
reassign-several = Réaffecter { $hours } de { $avs } : { $whom }
reassign-one-slot = un seul créneau : il part en entier
reassign-no-slot = aucun créneau ne part : gardez-en un
weekly-hours = { $hours }/sem.
weekly-hours-of = { $hours }/sem. sur { $all }
part-of-hours = { $whom } ({ $hours } sur { $all })
no-candidate = personne ne convient : t autre date, F forcer avec un motif
reassigned = { $whom } → { $to } à partir du { $from } · Ctrl-Z annule
reassign-needs-reason = { $n ->
    [one] Cette mise en garde demande un motif, que le journal garde : le taper, puis Entrée
   *[other] Ces mises en garde demandent un motif, que le journal garde : le taper, puis Entrée
}

# Absences
no-school-today = pas d’école aujourd’hui : proposé pour { $day }
absence-already-recorded = absence déjà enregistrée
absence-recorded = absence de { $name } enregistrée · { $n ->
    [one] { $n } besoin à couvrir
   *[other] { $n } besoins à couvrir
 } · Ctrl-Z annule

# Deleting
delete-title = Supprimer { $name } ?
delete-keep = garder
delete-now = supprimer
can-be-undone = peut s’annuler
deleted = supprimé : { $name } · Ctrl-Z annule
delete-pointed = { $name } : { $n ->
    [one] { $n } fiche y renvoie
   *[other] { $n } fiches y renvoient
 }, à supprimer d’abord
delete-done = { $name } : { $n ->
    [one] un remplacement fait, il reste
   *[other] { $n } remplacements faits, ils restent
 }
delete-close = clore à une date
delete-open = ouvrir
prompt-last-day = Dernier jour
closed-on = { $name } : dernier jour le { $day } · Ctrl-Z annule
close-has-none = cette fiche n’a pas de dernier jour
close-begins-on = ne commence que le { $day }
close-ends-on = finit déjà le { $day }

# Fields
field-name = nom
field-other-name = autre nom
field-kind = type
field-birth = naissance
field-phone = téléphone
field-mail = courriel
field-home-commune = domicile
field-base = port d’attache
field-diploma = diplôme
field-experience = expérience (mois)
field-trained = formée le
field-levels = niveaux
field-skills = compétences
field-unavailable = indisponible
field-reach = rayon
field-prefers = à privilégier
field-excludes = à éviter
field-left = départ
field-ine = INE
field-establishment = établissement
field-level = niveau
field-class = classe
field-teacher = enseignant
field-needs = besoins
field-safety = sécurité
field-uai = UAI
field-sector = secteur
field-address = adresse
field-postcode = code postal
field-commune = commune
field-head = direction
field-district = circonscription
field-academie = académie
field-zone = zone
field-week-a = semaine A (un jour)
field-clusters = PIAL
field-agreements = conventions
field-avs = AVS
field-regime = régime
field-function = fonction
field-start = début
field-end = terme
field-ended = fin réelle
field-trial-end = fin d’essai
field-no-trial = sans essai
field-weekly = par semaine
field-quota = quotité
field-weeks = semaines
field-credit = crédit d’heures
field-credit-proof = justificatif vu le
field-employer = employeur
field-places = lieux nommés
field-short-reason = motif si court
field-suspensions = suspensions
field-amendments = avenants
field-intention = intention
field-notice-sent = notifié le
field-notice-received = reçu le
field-interview = entretien
field-answer = réponse
field-pupil = élève
field-mode = aide
field-from = du
field-to = au
field-commission = commission
field-number = numéro
field-taken = décidée le
field-activities = activités
field-peri-school = périscolaire
field-protocol = protocole
field-slots-from = à partir du
field-slots = créneaux
field-who = qui
field-reason = motif
field-owed = à rattraper
field-date = date
field-hours = heures
field-back = reprise
field-refusals = refus
field-place = lieu
field-note = note
field-value = valeur
permanent = CDI

# Footers
hint-choose = choisir
word-open = ouvrir
word-close = fermer
hint-run = lancer
hint-write = écrire
hint-mend = corriger
hint-next-field = champ suivant
hint-turn = changer de choix
hint-see-difference = voir la différence
hint-leave-draft = garder le brouillon
hint-ok = OK
hint-other-date = autre date
hint-other-candidate = autre candidate
hint-slots = créneaux
hint-some-slots = certains créneaux
hint-turn-slot = part ou reste
hint-turn-side = l’un ou l’autre
hint-back-to-form = revenir au formulaire
hint-who-can = qui peut
hint-take = retenir
hint-that-one = celle-là
hint-do-it = le faire
hint-later = plus tard
hint-type-to-find = tapez pour chercher
hint-type-to-filter = tapez pour filtrer
hint-keep-filter = garder le filtre
hint-show-all = tout montrer
hint-week = semaine
hint-record = OK, enregistrer
hint-dates-reason = dates et motif
hint-nothing-written = ne rien écrire
open-failed = Le registre ne peut pas être ouvert

# Lists, empty or filtered
filter-label = filtre
order-label = ordre { $column }
no-row-matches = Aucune ligne ne correspond.
no-row-matches-next = Échap retirer le filtre   f modifier
empty-avs = Aucune AVS pour l’instant.
empty-pupils = Aucun élève pour l’instant.
empty-schools = Aucun établissement pour l’instant.
empty-next = n  ajouter à la main      relais demo  essayer sur un département inventé
empty-schools-next = relais import FICHIER  l’annuaire officiel      n  ajouter à la main
rows-hidden = { $n ->
    [one] { $n } ligne masquée
   *[other] { $n } lignes masquées
 } par le filtre. Échap : tout montrer.
row-of = { $n } / { $total }
count-of = { $n } sur { $total }
free-legend = dit = contrats − placements · réel = hors absences, trajets, trous courts
list-total = Total

# Pane and cards
fact-phone = Tél.
fact-contract = Contrat
fact-file = Dossier
fact-ceiling = Plafond
fact-placed = Placée
fact-free = Libre
fact-skills = Compét.
fact-school = Lieu
fact-decision = Notif.
fact-until = Jusqu’au
fact-covered = Couvert
fact-commune = Commune
fact-address = Adresse
fact-uai = UAI
fact-sector = Secteur
fact-people = Équipe
fact-hours = Heures
fact-needs = Besoins
placed-of = { $placed } sur { $contracted }
free-both = { $told } dit, { $real } réel
covered-of = { $covered } / { $needed }
people-of = { $avs } AVS · { $pupils ->
    [one] { $pupils } élève
   *[other] { $pupils } élèves
 }
no-decision = sans notification
decision-dates = du { $from } au { $to } · { $commission }
need-required = { $need } (obligatoire)
need-safety = ne peut rester sans adulte
head-today = AUJOURD’HUI
head-week = SEMAINE
head-pupils = ÉLÈVES
head-who-helps = QUI L’ACCOMPAGNE
head-people = AVS ET ÉLÈVES
nothing-today = rien de prévu
morning = matin
afternoon = après-midi
week-from-to = semaine { $n } · du { $from } au { $to }
week-from-to-letter = semaine { $n } · { $letter } · du { $from } au { $to }
legend-placed = placé
legend-free = libre
legend-closed = fermé
block-closed = fermé
block-pupil-absent = élève absent
block-to-cover = à couvrir
block-without = sans AVS
block-covering = remplace { $name }

# Contracts
no-contracts = Aucun contrat pour l’instant.
no-contracts-next = n, sur une AVS, en ajoute un.
not-under-contract = hors contrat
not-counted = non compté
fixed-term = CDD { $end }
contract-until = { $regime }, CDD → { $end }
contract-for-good = { $regime }, CDI
ceiling-on = le { $date }, { $distance }
how-computed = COMMENT C’EST CALCULÉ · { $name }
legend-renewal = renouvellement
legend-gap = coupure gardée
legend-reset = remise à zéro
legend-ceiling = plafond
sum-span = { $what } du { $from } au { $to }
sum-run = service
sum-run-before = service remis à zéro
sum-gap = coupure, gardée
sum-reset = coupure, remise à zéro
sum-suspension = suspendu pour enseigner
sum-renewal = plus long renouvellement permis, jusqu’au
sum-renewal-gap = plus tard après une coupure, qui ne compte pas
sum-prudence = au plafond l’engagement prend fin : prévenir est une prudence, pas un devoir
sum-notice = à notifier au plus tard le
sum-notice-interview = entretien, puis à notifier au plus tard le
sum-interview-held = entretien tenu le { $on }
sum-next = ensuite : { $what }
sum-permanent = CDI depuis le { $since } : l’horloge est arrêtée
sum-losing = élèves qui perdraient leur AVS : { $pupils }
sum-placed = placé
sum-needed = besoin
sum-missing = manque
ceiling-ends = au plafond, l’engagement prend fin
ceiling-permanent-on-request = au plafond, seul un CDI, sur demande
ceiling-permanent-only = au plafond, seul un CDI

# Home
home-search = Tapez un nom, un lieu ou une action
home-steps = POUR COMMENCER
home-next-step = étape suivante : { $what }  { $key }
home-empty = BIENVENUE
home-empty-next = Le registre est vide.||Espace n t  un premier établissement     Espace n a  une première AVS|relais import FICHIER  importe l’annuaire officiel des établissements|relais demo  ouvre un département inventé, pour essayer
head-now = À RÉGLER MAINTENANT
head-now-on = À RÉGLER POUR { $day }
nothing-now = Rien à régler. Dernière vérification à { $time }.
head-deadlines = ÉCHÉANCES
head-short = IL MANQUE, PAR SEMAINE
head-this-week = CETTE SEMAINE
head-last-acts = DERNIERS GESTES
nothing-missing = nulle part
first-in = 1re : { $n } j
matter-absent = { $name }, absente ({ $reason })
matter-covered = { $pupils ->
    [one] { $pupils } élève
   *[other] { $pupils } élèves
 } · { $covered } { $covered ->
    [one] couvert
   *[other] couverts
 }
matter-waiting = { $name }, en attente
waiting = en attente
matter-missing = { $name }, { $needed } notifiées
matter-to-place = qui pourrait aider ces { $n } élèves
missing-title = ÉLÈVES SANS ASSEZ D’AIDE, ET QUI POURRAIT
missing-nobody = Tous les élèves notifiés ont l’aide prévue.
missing-no-one = personne
could-all = { $n } tout
could-part = { $n } en partie
could-both = { $all } tout, { $part } en partie
to-find = { $hours }/sem. à trouver
matter-ceilings = { $n } AVS au plafond avant le { $before }
matter-terms = { $n ->
    [one] { $n } contrat finit
   *[other] { $n } contrats finissent
 } avant le { $before }
matter-decisions = { $n ->
    [one] { $n } notification expire
   *[other] { $n } notifications expirent
 } avant le { $before }
board-pupils = Élèves accompagnés
board-avs = AVS présentes
board-hours = Heures couvertes
board-clock = Heure
two-clocks = { $shown } { $now } · { $other } { $then }
clock-paris = Paris
clock-account = TZ
clock-machine = serveur
missing-at = Manque par semaine : { $schools }
hours-a-week = heures par semaine
week-absences = Absences
week-open = À couvrir

# Journal
journal-title = JOURNAL
empty-journal = Rien n’a encore été fait.
col-act = Geste
col-when = Quand
col-who = Qui
col-seq = N°
taken-back = { $act } (annulé)
undo-title = Ce qui serait annulé
redo-title = Ce qui serait rétabli
act-shown = Ce geste

# Absence screen
swap-title = ÉCHANGE  { $name } · { $when }
absence-title = ABSENCE  { $name } · { $when } · { $reason }
absence-saved = ✓ enregistrée
absence-choices-short = choix non écrits
absence-choices = absence ✓ · choix non écrits
absence-draft = brouillon
no-needs = Aucun élève à couvrir pendant cette absence.
pupil-frees-avs = L’absence d’un élève libère son AVS : rien à couvrir.
plan-extends = prolonge l’absence enregistrée ({ $when })
school-frees-avs = Les AVS de ces élèves sont libérées pour ce temps : rien à couvrir.
help-individual = indiv.
help-shared = mutual.
from-to = du { $from } au { $to }
whole-day = { $day } · toute la journée

# Finder, palette, help, keyboard
finder-title = Aller à
finder-absence = Qui est absent ?
finder-fill = Choisir
finder-tips = Tapez quelques lettres : nom, prénom, école, commune, UAI, téléphone.|t:valmy  limiter à un établissement|a: e: t: c:  AVS, élèves, établissements, contrats|-mot  exclure
finder-nothing = Rien trouvé. Accents et casse ne comptent pas ; essayez moins de lettres.
finder-count = { $n } sur { $total }
finder-near = à une faute de frappe près
palette-title = Commandes
palette-count = { $n }
help-title = Que voulez-vous faire ?
help-first = PREMIERS PAS
help-first-tips = 1  Trouver un élève          ,  nom  ⏎|2  Une AVS est absente       !  nom  ⏎  o|3  Qui arrive au plafond ?   Espace g c|4  Changer une notification  fiche, n, 18, ⏎ ⏎|5  Réaffecter un élève       r  ⏎  ⏎|6  Heures libres par lieu    Espace g t
help-dates = DATES QU’ON PEUT TAPER
help-dates-tips = auj  dem  ven  ven+  12  12/11  +3j  +2s  s46|fin (31/08)  rentrée  0810 ou 8h10  8h-11h30
help-trouble = EN CAS DE PÉPIN
help-trouble-tips = Tout est enregistré à chaque geste.|Écran brouillé : Ctrl-L.  Écran figé (Ctrl-S) : Ctrl-Q.|Ctrl-Z annule le dernier geste, même après un redémarrage.
keyboard-title = Votre clavier
keyboard-ask = Appuyez sur la touche à droite de Tab.
name-title = Votre nom
name-hint = il signe vos messages ; Échap : plus tard
keyboard-answers = a  AZERTY     q  QWERTY     b  BÉPO     Échap  plus tard
menu-title = menu
menu-new = nouveau
menu-journal = journal, annuler
menu-go = aller à
menu-more = suite

# Placing a pupil, on screen
place-slots = Créneaux voulus
place-slots-hint = lun mar 8h30-11h30, jeu aprem · vide : qui a les heures
place-slots-of = { $n ->
    [one] { $n } créneau
   *[other] { $n } créneaux
 }, { $weekly } par semaine sur { $wanted } à trouver
place-slots-next = créneaux à saisir : ⏎
place-nobody = Placer { $whom } : aucune AVS
place-hours = Placer { $whom } : { $hours }/sem. à trouver
place-slots-in = Placer { $whom } : { $hours }

# Reassigning, on screen
from-date = à partir du { $from }
candidates-title = QUI PEUT PRENDRE   { $n } sur { $total }
candidates-part = prennent une partie
candidates-forced = forcer, avec un motif
takes-so-much = prend { $hours }
slots-title = CRÉNEAUX À RÉAFFECTER
slot-goes = part
slot-stays = reste
col-cost = Coût
col-travel = Trajet
col-knows = Connaît
on-site = sur place
effects-title = AVEC { $name }
effects-confirm = ⏎ ÉCRIRE : { $name }
effect-hours = placée { $before } → { $after } sur { $contracted }, marge { $told }
effect-pupils = { $n ->
    [one] { $n } élève
   *[other] { $n } élèves
 } à elle ensuite
effect-giver = { $name } garde { $n ->
    [one] { $n } élève
   *[other] { $n } élèves
 }, marge { $told }
effect-no-contract = pas de contrat ce jour-là
effect-contract-ends = son contrat finit le { $on }
effect-apart = { $km } km entre ses établissements
effect-free = libre { $told } dit, { $real } réel par semaine
effect-stays = reste à qui les a : { $slots } ({ $why })
effect-without-nobody = resterait sans AVS : { $slots } ({ $why })
why-title = POURQUOI { $name }
not-proposed = NON PROPOSÉES

# Why not this one
not-hers = déjà avec elle
not-left = partie le { $on }
not-contract = sans contrat le { $on }
not-excluded = à éviter pour { $pupil }
not-sector = { $at } : hors contrat (R13)
not-agreement = { $at } : sans convention (R14)
not-kind = collective, hors de { $at } (R16)
not-undecided = { $pupil } sans notification (R16)
not-skilled = non formée : { $skill }
not-absent = absente jusqu’au { $until }
not-reach = à { $km } km, rayon { $reach }
not-free = indisponible { $day } { $span }
not-busy = prise { $day } avec { $who }
not-road = trajet depuis { $at } : { $way }, { $gap } libres
not-enough-hours = libre { $free } sur { $wanted }
not-minutes = { $after } sur { $contracted } : dépassement

# Why this one
knows-pupil = accompagne ou a accompagné { $pupil }
knows-pupil-covers = connaît { $pupil } : { $n ->
    [one] { $n } remplacement
   *[other] { $n } remplacements
 }, dernier le { $last }
unknown-pupil = ne connaît pas { $pupil }
preferred = à privilégier pour { $pupil }
freed-by = libre : { $who } n’est pas là
freed-by-elsewhere = libre : { $who } n’est pas là (avec l’accord de { $school })
absent-whose = Qui n’est pas là ?
absent-pupil = l’élève
absent-her-avs = son AVS
absent-all-school = tout l’établissement
absent-class = une classe
knows-place = connaît { $at }
unknown-place = ne connaît pas { $at }
travel-none = sur place, aucun trajet
travel-takes = trajet { $minutes }
skilled = formée : { $skill }
unskilled = souhaité, manque : { $skill }
other-level = niveau inhabituel : { $level }
recent-covers = { $n ->
    [one] { $n } remplacement
   *[other] { $n } remplacements
 } ces 30 jours
contract-ends-on = contrat jusqu’au { $on }
has-many-pupils = a déjà { $n } élèves
no-such-record = { $code } n’existe pas ou plus
ended-before = terminé le { $on } : choisir une date plus tôt

# Typed dates
date-empty = tapez une date : ven, 12/11, +3j
date-unknown = pas une date : essayez ven, 12/11, +3j, fin
date-no-such-day = { $month } n’a que { $days } jours

# Keys
key-space = Espace
key-esc = Échap
key-back-tab = Maj-Tab
key-delete = Suppr
date-no-such-month = une année a douze mois
date-no-such-week = { $year } n’a que { $weeks } semaines
date-too-far = trop loin : de 1900 à 2199

# Settings
setting-not-kept = le réglage n’a pas pu être écrit ; il vaut jusqu’à la fermeture

# More
pupil-absent = absent
lines-of = { $first }–{ $last } / { $total }

# Opening again
now-writable = le registre est à vous : on peut écrire

# Closed days
closed-holiday = férié
closed-vacation = vacances
closed-sunday = dimanche

# Zones
zone-a = A
zone-b = B
zone-c = C
zone-corsica = Corse
zone-guadeloupe = Guadeloupe
zone-guyane = Guyane
zone-martinique = Martinique
zone-mayotte = Mayotte
zone-reunion = La Réunion
zone-polynesia = Polynésie française
zone-new-caledonia = Nouvelle-Calédonie
zone-saint-pierre = Saint-Pierre-et-Miquelon
zone-wallis-futuna = Wallis-et-Futuna

# Command line: help
cli-help-examples = EXEMPLES
cli-help-usage = UTILISATION
cli-help-commands = COMMANDES
cli-help-arguments = ARGUMENTS
cli-help-options = OPTIONS
cli-about-relais = qui accompagne quel élève, où et quand : le travail de la coordonnatrice des AVS
cli-about-demo = Ouvrir un département inventé, dans son propre dossier, tel qu’on l’a laissé
cli-about-import = Lire un annuaire d’établissements ou un calendrier scolaire : aperçu, question, puis un seul acte
cli-about-find = Trouver une AVS, un élève, un établissement
cli-about-show = Montrer une fiche et ses liens
cli-about-contracts = Qui approche du plafond d’engagement, les plus urgents d’abord
cli-about-engagement = Calculer l’engagement sur un tableau de contrats, sans base
cli-about-place = Voir qui pourrait prendre un élève sans AVS, ou pas assez aidé, et ce que cela ferait
cli-about-reassign = Confier durablement un accompagnement à une autre AVS
cli-about-free = Heures nécessaires, couvertes et libres, par établissement, sans un nom de personne
cli-about-journal = Ce qui a été fait, le plus récent d’abord
cli-about-undo = Annuler le dernier acte : montré, demandé, puis fait
cli-about-redo = Rétablir l’acte annulé : montré, demandé, puis fait
cli-about-keys = Les touches de chaque écran
cli-about-completions = Complétion des commandes pour un shell
cli-about-man = La page de manuel
cli-about-info = Version, dossiers, nombre de fiches
cli-about-help = cette aide
cli-arg-data = dossier de la base
cli-arg-today = jour où l’horloge s’arrête (07:30 sans heure)
cli-arg-lang = langue : fr, en
cli-arg-json = répondre en JSON
cli-arg-passphrase-fd = descripteur où lire la phrase secrète, pour un script
cli-arg-plain = écrans sans cadres, pour un lecteur d’écran
cli-arg-help = cette aide
cli-arg-version = la version
cli-arg-size = taille : s, m, l, xl, stress (m)
cli-arg-seed = graine du hasard (1)
cli-arg-no-open = créer sans ouvrir les écrans
cli-arg-fresh = refaire la démonstration
cli-arg-files = fichiers à lire
cli-arg-as = ce que le fichier contient : directory, calendar
cli-arg-dry-run = montrer sans rien écrire
cli-arg-yes = ne pas demander
cli-arg-query = nom, lieu, UAI ou téléphone ; « - » lit l’entrée standard
cli-arg-kind = seulement : avs, pupil, establishment, contract
cli-arg-limit = nombre de lignes (20)
cli-arg-record = un code (A12), ou un genre et un numéro (avs 12)
cli-arg-before = plafond atteint au plus tard ce jour
cli-arg-marks = le repère du CDI possible compte aussi
cli-arg-law = avec le droit de ce jour
cli-arg-contracts = tableau CSV : avs;regime;start;end, et si présentes function;ended_on;how;suspended;employer
cli-arg-on = jour demandé (aujourd’hui)
cli-arg-pupil = code de l’élève (E12)
cli-arg-slots = créneaux voulus : lun 8h30-11h30, jeu aprem
cli-value-pupil = ÉLÈVE
cli-value-slots = CRÉNEAUX
cli-arg-accompaniment = code de l’accompagnement (L12)
cli-arg-avs = code de l’AVS (A7)
cli-arg-from = premier jour (aujourd’hui)
cli-arg-by = regrouper par : establishment
cli-arg-verify = relire toute la chaîne du journal
cli-arg-preset = jeu de touches fourni : default
cli-arg-check = ce qui gêne : conflits, AltGr, touches non transmises
cli-arg-markdown = en tableau Markdown
cli-arg-shell = bash, zsh, fish, elvish, powershell
cli-arg-verb = COMMANDES
cli-value-command = COMMANDE
cli-value-dir = DOSSIER
cli-value-day = JOUR
cli-value-file = FICHIER
cli-value-query = MOTS
cli-value-size = TAILLE
cli-value-preset = TOUCHES
cli-value-accompaniment = ACCOMPAGNEMENT
cli-value-lang = LANGUE
cli-value-table = TABLE
cli-value-by = PAR
cli-value-kind = GENRE
cli-value-id = ID
cli-value-n = N
cli-value-date = DATE
cli-value-plan = PLAN
cli-value-part = PARTIE
cli-value-reason = MOTIF
cli-value-avs = AVS
cli-value-shell = SHELL
cli-man-name = NOM
cli-man-exit = CODES DE SORTIE
cli-man-exit-codes = 0    fait|1    rien trouvé, ou la réponse n’a pas pu être écrite|2    commande mal écrite, ou personne pour répondre|3    données refusées (le reste peut être écrit)|4    la base ne peut pas être ouverte ici|5    base abîmée, remise en arrière ou d’un format plus récent|130  interrompu

# Command line: what cannot be followed
cli-usage-no-command = « { $typed } » n’est pas une commande.
cli-usage-no-argument = « { $typed } » n’a pas sa place ici.
cli-usage-no-value = Il manque une valeur à { $arg }.
cli-usage-bad-value = « { $typed } » ne convient pas à { $arg } ; attendu : { $expected }.
cli-usage-no-such-day = « { $typed } » ne convient pas à { $arg } : { $why }.
cli-usage-missing = Il manque : { $arg }.
cli-usage-twice = { $arg } ne peut pas être donné avec ce qui précède, ni deux fois.
cli-usage-not-utf-8 = La ligne de commande contient des octets qui ne sont pas de l’UTF-8.
cli-usage-other = La ligne de commande n’est pas comprise.
cli-usage-meant = { $words } Vouliez-vous « { $meant } » ?
cli-usage-help = Aide : relais --help, ou relais COMMANDE --help
cli-expect-date = une date comme 10/11/2026, ven, +3j ou 2026-11-10
cli-expect-day = un jour comme 10/11/2026, ven ou 2026-11-10, avec une heure au besoin : « 10/11 13h30 »
cli-expect-number = un nombre entier
cli-not-a-code = « { $typed } » n’est pas un code comme A12.
cli-not-a-kind = « { $typed } » n’est pas un genre de fiche : { $known }.
cli-not-a-preset = « { $typed } » n’est pas un jeu de touches : { $known }.
cli-no-home = Aucun dossier personnel : donnez-en un par HOME.
cli-input-unreadable = L’entrée standard ne peut pas être lue.
cli-output-failed = La réponse n’a pas pu être écrite : { $why }. Un geste demandé peut être fait : relais journal le dit.
cli-ask-yes-no = [o/N]
cli-ask-yes = o|oui|y|yes
cli-ask-nobody = Personne pour répondre : rien n’est écrit. Ajoutez --yes pour ne pas être interrogé.
cli-nothing-done = Rien n’est écrit.

# Command line: the store
cli-someone-else = une autre personne
cli-store-in-use = La base est ouverte depuis { $since } par { $who } sur { $host } (processus { $pid }). Attendez, ou demandez-lui de la fermer.
cli-store-in-use-unsaid = La base est ouverte par une session qui ne dit pas son nom, parce qu’elle vient de s’ouvrir ou que son fichier lock a été supprimé. Attendez un instant, ou fermez les autres relais.
cli-store-key-missing = La clé de la base n’est pas dans { $path }. Remettez-la en place, ou tapez le code de secours.
cli-store-key-wrong = La clé { $path } n’ouvre pas cette base. Remettez la bonne en place, ou tapez le code de secours.
cli-store-passphrase = La base est fermée par une phrase secrète.
cli-passphrase-fd = Sans personne pour la taper : --passphrase-fd 3 3< FICHIER
cli-passphrase-fd-empty = Aucune phrase secrète ne vient du descripteur { $n } : ouvrez-le, par exemple avec { $n }< FICHIER.
cli-store-newer = { $file } vient d’une version plus récente : installez-la. Rien n’a été touché.
cli-store-damaged = { $file } est abîmé à l’octet { $at }. Gardez le dossier tel quel : relais check dit ce qui est atteint, relais rebuild le répare depuis ce qui est encore entier, sinon relais restore reprend une sauvegarde.
cli-store-damaged-copy = { $file } est abîmé à l’octet { $at } : cette sauvegarde ne peut pas être reprise. Prenez-en une autre.
cli-store-not-writable = { $path } ne peut pas être écrit : vérifiez ses droits.
cli-store-not-readable = { $path } ne peut pas être lu : ses droits sont { $rights }. Rendez-les-vous :
cli-store-not-readable-other = { $path } ne peut pas être lu : ses droits sont { $rights }, et il est au compte n° { $owner }, pas au vôtre. Prenez ce compte, ou demandez-lui l’accès.
cli-store-full = Le disque de { $path } est plein : libérez de la place. Ce qui était enregistré l’est toujours.
cli-store-network = { $path } est sur un disque réseau, où rien ne garantit l’enregistrement : choisissez un dossier local.
cli-store-wrong-owner = { $path } appartient à un autre compte : utilisez ce compte.
cli-store-not-a-directory = { $path } n’est pas un dossier : déplacez ce fichier, ou choisissez un autre dossier.
cli-store-not-a-file = { $path } n’est pas un simple fichier : déplacez-le.
cli-store-not-empty = { $path } contient autre chose qu’une base : choisissez un autre dossier.
cli-store-none = Aucune base dans { $path }. Pour commencer : relais, relais import ou relais demo.
cli-store-stale = { $code } a changé entre-temps : regardez à nouveau.
cli-store-stale-by = { $code } a changé entre-temps, par le geste n° { $seq } : regardez à nouveau.
cli-store-not-next = L’acte { $seq } n’est plus le prochain : regardez à nouveau.
cli-store-no-such-act = Pas d’acte { $seq } dans l’historique gardé.
cli-store-not-a-record = { $code } n’est pas un numéro possible.
cli-store-too-large = L’acte est trop grand pour le journal : faites-le en plusieurs fois.
cli-store-read-only = La base est en lecture seule : { $why }.
cli-store-disk = { $path } n’a pas pu être { $what } : { $why }. Rien n’est enregistré.
cli-doing-opened = ouvert
cli-doing-read = lu
cli-doing-written = écrit
cli-doing-synced = mis à l’abri
cli-doing-replaced = remplacé
cli-doing-removed = supprimé
cli-doing-locked = verrouillé
cli-doing-sealed = scellé
cli-reason-sync-failed = un enregistrement n’a pas pu être mis à l’abri
cli-reason-write-failed = une écriture a échoué et n’a pas pu être reprise
cli-reason-damaged = le journal est abîmé
cli-reason-rolled-back = le dossier a été remis en arrière
cli-reason-displaced = { $path } a été supprimé ou remplacé pendant cette session : rien n’y serait plus retrouvé. Ce que vous avez tapé reste à l’écran ; quittez relais et relancez-le
cli-reason-diverged = la mémoire et le journal diffèrent
cli-notice-index-rebuilt = L’index ne convenait pas : il a été refait depuis le journal.
cli-notice-no-index = L’index n’a pas pu être fait : la base fonctionne sur le journal seul.
cli-notice-torn = La fin d’un acte jamais confirmé a été coupée ({ $n ->
    [one] { $n } octet
   *[other] { $n } octets
 }) ; une copie est dans { $path }.
cli-notice-damaged = { $file } est abîmé à l’octet { $at } : tout est montré jusqu’à l’acte { $seq }, en lecture seule.
cli-notice-rolled-back = Le dossier a été remis en arrière : il s’arrête à l’acte { $holds }, cette machine a vu l’acte { $seen }. Lecture seule : relais restore FICHIER, ou relais restore --as-is pour continuer ainsi.
cli-notice-no-head = Cette machine n’a pas encore vu cette base : elle est prise telle quelle.
cli-notice-head-unreadable = Ce que cette machine savait de la base ne se lit plus : elle est prise telle quelle.
cli-notice-key-was-open = La clé { $path } pouvait être lue par d’autres comptes : ses droits sont remis. Si l’un d’eux a pu la copier, relais key passphrase change la clé.
cli-notice-vault-alone = Un des deux coffres (vault, vault-2) n’est pas un fichier lisible et n’a pas pu être refait : ôtez ce qui est à sa place. L’autre sert seul.
cli-notice-vault-mended = Un des deux coffres manquait ou différait : il a été refait.
cli-unmovable-by = { $code } a été modifié depuis, par l’acte { $seq } : annulez d’abord celui-là.
cli-unmovable-since = { $code } a été modifié depuis : cet acte ne peut plus être repris.

# Command line: answers
cli-demo-made = Démonstration créée dans { $path }.
cli-demo-as-left = Démonstration retrouvée dans { $path } ; --fresh la refait.
cli-demo-not-a-demo = Cette base n’est pas une démonstration : elle n’est pas touchée. Choisissez un autre dossier.
cli-demo-other = Ce dossier contient la démonstration de taille { $size }, graine { $seed }. Ajoutez --fresh pour la refaire, ou choisissez un autre dossier.
cli-find-nothing = Rien trouvé.
cli-find-more = { $n ->
    [one] { $n } autre
   *[other] { $n } autres
 } : --limit en montre davantage.
cli-find-kinds = On trouve par le nom : avs, pupil, establishment, contract.
cli-contracts-none = Aucun contrat en cours ne correspond.
cli-free-none = Aucune heure notifiée, aucun contrat.
cli-free-nowhere = sans établissement connu
cli-free-total = Total
cli-head-flag = État
cli-head-code = Code
cli-head-served = Fait
cli-head-left = Reste
cli-head-ceiling = Plafond
cli-head-notice = Prévenir
cli-head-trial = Essai
cli-journal-holds = La chaîne est entière : { $n ->
    [one] { $n } acte relu
   *[other] { $n } actes relus
 }.
cli-journal-undone = annulé
cli-move-undo = Acte { $seq } de { $who } : { $act }. L’annuler ferait :
cli-move-redo = Acte { $seq } de { $who } : { $act }. Le rétablir ferait :
cli-ask-undo = Annuler cet acte ?
cli-ask-redo = Rétablir cet acte ?
cli-place-no-school = Cet élève est sans établissement : personne ne peut être proposé. Saisissez-le d’abord.
cli-place-heading = { $name } · { $school } · { $hours } à partir du { $from }
cli-place-no-hours = aucune AVS
cli-place-missing = { $hours } par semaine à trouver
cli-place-wanted = { $hours } par semaine
cli-place-wanted-of = { $hours } par semaine sur { $all } à trouver
cli-place-takes = Prend
cli-place-would = Ce que cela ferait
cli-place-hours = placée { $before } → { $after } sur { $contracted } par semaine, { $n ->
    [one] { $n } élève
   *[other] { $n } élèves
 }
cli-place-nobody = Personne ne convient.
cli-place-not-proposed = { $n ->
    [one] { $n } autre ne convient pas
   *[other] { $n } autres ne conviennent pas
 } : --json dit pourquoi.
cli-place-slots = Sans --slots, seules les heures libres comptent : donnez les créneaux pour savoir qui est libre alors.
cli-reassign-filtered = { $code } ne peut pas le prendre : { $why }.
cli-reassign-effects = { $code } : { $before } → { $after } par semaine, { $n ->
    [one] { $n } élève
   *[other] { $n } élèves
 }.
cli-reassign-contract-ends = Attention : son service finit le { $on }.
cli-reassign-far = Attention : { $km } km entre { $a } et { $b }.
cli-links-heading = Liens
size-kilo = { $n } ko
size-mega = { $n } Mo
cli-info-none = Aucune base dans { $path } pour l’instant.
cli-info-version = version
cli-info-data = base
cli-info-config = clés et réglages
cli-info-state = mémoire de cette machine
cli-info-avs = AVS
cli-info-pupils = élèves
cli-info-establishments = établissements
cli-info-contracts = contrats
cli-info-decisions = notifications
cli-info-accompaniments = accompagnements
cli-info-acts = actes du journal
cli-info-epoch = époque du journal
cli-field-absence = absence
cli-field-contact = appel
cli-field-forced = forcé
cli-field-from-time = de
cli-field-to-time = à
cli-field-population = pour
cli-field-status = besoin
cli-need-covered = couvert
cli-need-without = sans AVS
cli-need-required = exigé
cli-need-wished = souhaité
cli-contact-proposed = proposé
cli-contact-called = appelée
cli-contact-confirmed = confirmé
cli-contact-refused = refusé
cli-population-everyone = tous
cli-population-pupils = élèves
cli-population-staff = enseignants

# Command line: files in
cli-table-directory = annuaire d’établissements
cli-table-calendar = calendrier scolaire
cli-import-title = { $file } : { $kind }, { $n ->
    [one] { $n } ligne
   *[other] { $n } lignes
 }, { $encoding }
cli-import-counts = + { $added } nouveaux   ~ { $changed } modifiés   = { $unchanged } inchangés   − { $missing } absents du fichier (gardés)   ■ { $rejected } refusés
cli-import-rejected = Lignes refusées
cli-import-repaired = Réparé avec certitude
cli-import-changed = Modifié, champ par champ
cli-import-skipped = Lignes passées
cli-skipped-title = titre au-dessus de l’en-tête
cli-skipped-sum = total
cli-skipped-year = rentrée { $year } : seule la plus récente du fichier est lue
cli-file-people = c’est { $what } : ces tableaux ne se lisent pas encore, saisissez-les dans les écrans
cli-people-pupils = une liste d’élèves
cli-people-avs = une liste d’AVS
cli-people-contracts = une liste de contrats
cli-people-absences = une liste d’absences
cli-import-odd = Gardé, à regarder
cli-import-nothing = Rien à écrire : la base dit déjà tout cela.
cli-import-done = Écrit : { $n ->
    [one] { $n } fiche
   *[other] { $n } fiches
 } en un acte ({ $seq }) ; relais undo l’annule.
cli-import-refused = { $file } : { $why }. Rien n’a été importé.
cli-import-later = Cette version n’importe pas encore de table « { $kind } ». Elle lit : directory (annuaire d’établissements), calendar (calendrier scolaire).
cli-ask-import = Écrire { $n ->
    [one] { $n } fiche
   *[other] { $n } fiches
 } ?
cli-file-unreadable = { $file } ne peut pas être lu : { $why }.
cli-file-empty = le fichier ne contient aucune ligne
cli-file-too-large = le fichier dépasse { $n } Mo : coupez-le
cli-file-workbook = c’est un classeur : enregistrez la feuille en CSV
cli-file-binary = ce n’est pas un tableau de texte
cli-file-columns = { $found } colonnes, { $limit } acceptées
cli-file-rows = plus de { $limit } lignes : coupez-le
cli-file-line = la ligne { $line } est trop longue
cli-file-quote = un guillemet ouvert à la ligne { $line } n’est jamais fermé
cli-file-unknown = les en-têtes ne sont ni d’un annuaire ni d’un calendrier scolaire
cli-file-unknown-nearest = les en-têtes ne sont d’aucun tableau connu ; il manque : { $missing }
cli-file-missing = il manque des colonnes : { $missing }
cli-column-departement = département
cli-column-position = position
cli-column-year = rentrée
cli-column-state = état
cli-row-empty = vide
cli-row-not-a-uai = pas un UAI : sept chiffres et une lettre
cli-row-wrong-key = la lettre ne va pas avec les chiffres
cli-row-cells = { $found } cellules au lieu de { $expected }
cli-row-broken = des lettres ont été perdues à la conversion
cli-row-rounded = nombre arrondi par un tableur : ses chiffres sont perdus
cli-row-too-long = texte trop long
cli-row-same = même établissement qu’à la ligne { $line }
cli-row-not-a-date = pas une date
cli-row-ends-first = la reprise vient avant le premier jour
cli-row-days = { $n ->
    [one] { $n } jour
   *[other] { $n } jours
 } de vacances : trop
cli-row-zone = ni zone ni académie connue
cli-odd-shared-uai = UAI partagé avec une autre ligne : annexe, distinguée par son nom
cli-odd-maybe-same = peut-être le même que { $code }, qui n’a pas d’UAI
cli-odd-no-kind = l’annuaire ne dit pas ce que c’est
cli-odd-unknown-kind = genre inconnu : { $kind }
cli-odd-contract = privé, sans dire si sous contrat
cli-odd-long-name = nom de plus de cent caractères
cli-odd-position = position inconnue
cli-odd-phone = pas dix chiffres ; gardé tel quel
cli-odd-postcode = pas cinq chiffres ; gardé tel quel
cli-odd-departement = un autre département que celui de l’UAI
cli-odd-academie = académie inconnue : { $name }
cli-odd-cluster = pôle sans UAI, laissé de côté : { $name }
cli-odd-closing = fermé, ou à fermer
cli-odd-part-of-zone = une partie de la zone seulement : { $what }
cli-odd-some-levels = certains niveaux seulement, compté pour tous : { $what }
cli-odd-column-twice = colonne en double ; la première est lue
cli-table-line = ligne { $line }, { $field } : { $why }
cli-table-line-found = ligne { $line }, { $field } : { $why } (« { $found } »)
cli-table-refused = { $file } : { $why }. Rien n’a été lu.
cli-table-no-column = cette colonne manque ; aucune ligne n’est lue
cli-table-twice = cette colonne est en double ; la première est lue
cli-table-cells = plus de cellules que d’en-têtes
cli-table-date = pas une date : jour/mois/année ou année-mois-jour
cli-table-no-such-day = ce mois n’a pas ce jour
cli-table-year = année hors de 1990 à 2099
cli-table-ends-first = finit avant de commencer
cli-table-no-term = vide : la date de fin, ou CDI pour un contrat sans terme
cli-table-ended-after = rompu après son terme : une rupture vient avant
cli-table-word = mot inconnu de cette colonne
cli-table-regime = régime inconnu ; connus : { $known }
cli-table-regime-near = régime inconnu, le plus proche est « { $near } »
cli-table-suspension = pas « du/au genre »

# Command line: keys
cli-keys-column = Touches
cli-keys-line = ligne { $line }
cli-keys-fine = Rien à redire.
cli-keys-global = Partout
cli-keys-home = Accueil
cli-keys-search = Accueil, recherche commencée
cli-keys-list = Listes
cli-keys-record = Fiches
cli-keys-week = Semaine
cli-keys-contracts = Contrats
cli-keys-journal = Journal
cli-keys-decision = Décisions : aperçu, effets, choix
cli-keys-cover = Plan de remplacement
cli-keys-calls = Appels
cli-keys-import = Import
cli-keys-form = Formulaires
cli-keys-prompt = Une ligne à taper
cli-keys-picker = Recherche, commandes
cli-keys-help = Aide
cli-line-syntax = ce n’est pas du TOML ; signes et suites entre guillemets
cli-line-not-utf-8 = ce n’est pas de l’UTF-8
cli-line-too-long = ligne trop longue
cli-line-not-a-string = la valeur n’est pas un texte entre guillemets
cli-line-preset = « { $written } » n’est pas un jeu de touches.
cli-line-option = « { $written } » n’a pas sa place avant la première table.
cli-line-context = « { $written } » n’est pas un écran ; aucune de ses lignes ne compte.
cli-line-command = « { $written } » n’existe pas.
cli-line-heading = « { $written } » n’est pas un titre de menu.
cli-line-key = « { $written } » n’est pas une touche.
cli-line-twice = « { $keys } » est déjà à la ligne { $line }, qui compte
cli-line-ambiguous = « { $keys } » cacherait « { $with } » ou serait caché par lui ; libérez-le d’abord par "none"
cli-finding-clash = cache « { $global } » de partout, ou est caché par lui
cli-finding-alt-gr = « { $sign } » demande AltGr sur { $layouts }
cli-finding-absent = « { $sign } » est absent ou mort sur { $layouts }
cli-finding-foreign = « { $sign } » n’est pas sur tous les claviers
cli-finding-unsent = « { $key } » : { $why }
cli-unsent-same = les terminaux envoient la même chose que pour « { $other } »
cli-unsent-lost = la plupart des terminaux ne l’envoient pas
cli-unsent-taken = gardée par le terminal, screen ou tmux
cli-unsent-flow = arrête ou relance l’affichage
cli-unsent-leaves = quitte la suite au lieu de la continuer
cli-unsent-after-esc = après Échap, une touche arrive comme Alt et cette touche

# Command line: a person's own files
cli-own-line = { $file }, ligne { $line } : { $what }
cli-set-not-a-string = { $item } veut un texte entre guillemets
cli-set-unknown-key = « { $written } » n’est pas un réglage.
cli-set-unknown-value = « { $written } » ne convient pas à { $item }.
cli-set-twice = { $item } est déjà à la ligne { $line }, qui compte
cli-not-a-terminal = Les écrans demandent un terminal. Sans terminal : relais --help
cli-cut-short = relais a été arrêté net, sans pouvoir dire pourquoi : mémoire épuisée, ou arrêt forcé. Ce qui était enregistré l’est. Relancez relais.
cli-no-thread = Le système ne donne pas de processus de plus à ce compte : fermez d’autres programmes, puis relancez.
screen-too-large = Le terminal est plus grand que ce qui peut être dessiné : { $width } colonnes et { $height } lignes au plus.
cli-zone-unknown = TZ ne nomme aucune heure que cette machine connaît : l’heure est celle des écoles. Corrigez TZ (Europe/Paris, UTC), ou retirez-la.
cli-clock-astray = L’horloge de cette machine est déréglée (avant 1970, ou après 2199) : réglez-la, ou dites le jour par --today.
cli-screens-broken = Un défaut du programme a arrêté les écrans. Ce qui était enregistré l’est toujours ; relancez relais.
cli-terminal-failed = Le terminal ne répond plus : { $why }. Ce qui était enregistré l’est toujours.
# Forms
form-last = nom
form-first = prénom
form-position = position
form-ended-how = comment
form-answer-is = offre
form-place-schools = établissements
form-place-pupils = élèves nommés
form-place-zone = zone nommée
form-part = partie du jour
part-whole = journée
part-morning = matin
part-afternoon = après-midi
part-of-day = { $day } · { $part }
part-mornings = chaque matin
part-afternoons = chaque après-midi
part-each-morning = chaque matin, jusqu’à { $noon }
part-each-afternoon = chaque après-midi, à partir de { $noon }
part-first-to-last = de { $start } le premier jour à { $end } le dernier
form-reason-why = pourquoi quand même
form-blank = –
form-zone-of-store = celle du service
answer-accepted = acceptée
answer-refused = refusée

# Forms: titles
form-new-avs = nouvelle AVS
form-new-pupil = nouvel élève
form-new-pupil-at = nouvel élève · { $name }
form-new-establishment = nouvel établissement
form-new-contract = nouveau contrat
form-new-contract-of = nouveau contrat · { $name }
form-new-decision = nouvelle notification
form-new-decision-of = nouvelle notification · { $name }
form-new-accompaniment = nouvel accompagnement
form-new-accompaniment-of = nouvel accompagnement · { $name }
form-add-slot = ajouter un créneau · { $name }
form-edit = modifier · { $name }
form-swap = échange d’heures · { $name }
field-swap-with = avec
swap-takes = prend
swap-sum = { $who } · { $n ->
    [one] 1 créneau
   *[other] { $n } créneaux
    } · { $hours }
swap-with-herself = c’est elle-même : nommez l’autre AVS
swap-of-nothing = rien à échanger : aucune n’accompagne alors
swap-against = { $name } : { $why }
swap-keeps-its-day = un échange garde son jour : supprimez-le et faites-en un autre
form-absence = dates et motif de l’absence
form-add-slot-which = Ajouter un créneau à quel accompagnement ?

# Forms: steps
form-draft-kept = brouillon gardé : rouvrez ce formulaire pour le reprendre
form-draft-back = brouillon repris
form-mend = { $n ->
    [one] { $n } champ à corriger
   *[other] { $n } champs à corriger
 }
form-nothing-changed = rien n’a changé
form-saved = enregistré : { $what }
notice-stale = ce contrat a changé entre-temps ({ $by }) : votre saisie est gardée, regardez puis validez
form-merged = { $who } a changé { $fields } entre-temps : c’est gardé
form-merged-beside = { $who } a changé cette fiche entre-temps : c’est gardé
form-moved-field = entre-temps : { $value }
form-gone = cette fiche n’existe plus · { $what }
form-gone-left = la fiche que vous modifiiez n’existe plus : votre saisie est gardée, au cas où elle reviendrait
form-gone-stay = revenir, saisie gardée
form-gone-back = la faire revenir
form-gone-copy = copier ma saisie
conflict-title = changé entre-temps · { $what }
conflict-both = changés des deux côtés : lequel vaut ?
conflict-theirs = changés par l’autre seul, gardés
conflict-mine = changés par vous seul
conflict-was = avant
conflict-meanwhile = entre-temps
conflict-yours = vous
form-no-form = cette fiche n’a pas de formulaire
form-field-of = champ { $at } sur { $n }
form-difference = ce qui change
form-will-be-made = ce qui sera ajouté
form-ends-before = la notification présente ({ $mode }) s’arrête la veille, le { $on }
form-hint-choice = ←→ ou une lettre
form-hint-record = quelques lettres   → chercher
form-hint-records = noms séparés par des virgules   → chercher
form-hint-date = 12/11, ven, +3j, fin
form-hint-date-after = date, ou durée : 3j, 36m, 1a
form-hint-duration = 18, 7h30, 45min
form-hint-number = un nombre
form-hint-quota = 62 ou 62,5 %
form-hint-line = texte
form-hint-lines = mots séparés par des virgules
form-hint-slots = lun 8h30-11h30, jeu 13h30-15h impaires repas
form-hint-spans = mer, ven 13h30-17h
form-hint-part = journée, matin, après-midi, 8h-10h
form-hint-needs = prise de notes, geste asthme ! (! = obligatoire)
form-hint-skills = prise de notes, déplacements, geste asthme
form-hint-levels = maternelle, élémentaire, collège, lycée
form-hint-suspensions = 01/01/2024 → 30/06/2024 enseigner
form-hint-amendments = 01/09/2025 → 31/08/2026, 24 h, signé 15/06/2025, zone X ; …
form-hint-memberships = PIAL Vallée (01/09/2020 → 31/08/2025) ; …
form-hint-agreements = 01/09/2024 → 31/08/2025, …
form-hint-position = 48,1173 -1,6778

# Forms: words that are read, the first is written
word-whole-day = journée|jour|toute la journée
word-morning = matin
word-afternoon = après-midi|aprem
word-odd = A|impaires|impaire|imp
word-even = B|paires|paire
word-since = dès|depuis
word-until = jusqu’au|jusqu'au|jusque
word-weeks = semaines|semaine|sem
word-gesture = geste
word-signed = signé|signé le
word-zone = zone
word-at = chez|établissements
word-with = avec|élèves
unit-days = j|jour|jours
unit-weeks = s|sem|semaine|semaines
unit-months = m|mois
unit-years = a|an|ans

# Forms: what fields say back
echo-permanent = sans terme : CDI
echo-others = { $n ->
    [one] { $n } autre possible
   *[other] { $n } autres possibles
 }
echo-slots = { $n ->
    [one] { $n } créneau
   *[other] { $n } créneaux
 }, { $weekly } par semaine

# Faults
fault-empty = à remplir
fault-gone = { $code } n’existe plus
fault-ends-before-start = finit avant de commencer
fault-outside-dates = en dehors des dates
fault-no-minute = ne dure rien
fault-beyond-day = dépasse la journée
fault-wrong-key = la lettre ne va pas avec les chiffres : une faute de frappe ?
fault-negative = moins que rien
fault-too-much = c’est trop
fault-neither-minutes-nor-quota = ni heures par semaine ni quotité
fault-twice = deux fois le même
fault-never-free = l’AVS n’est jamais libre à ce moment
fault-overlaps = l’AVS est déjà avec { $whom }, { $slot }
fault-overlaps-itself = deux créneaux se chevauchent
fault-pupil-taken = l’élève a déjà une AVS : { $whom }, { $slot }
fault-nobody = « { $typed } » : personne, rien de ce nom
fault-word = « { $typed } » n’est pas compris
fault-skill = « { $typed } » : prise de notes, déplacements, hygiène, communication, comportement, sécurité, geste …
fault-day-missing = « { $typed } » : quel jour ?
fault-hours-missing = « { $typed } » : de quelle heure à quelle heure ?
fault-hours = « { $typed } » : des heures comme 8h30-11h30
fault-hours-two = de quelle heure à quelle heure : 8h30-11h30
fault-no-such-time = cette heure n’existe pas
fault-minutes-past-5-9 = une heure a 60 minutes
fault-duration = une durée comme 18, 7h30, 45min
fault-number = un nombre entier
fault-quota = de 0 à 100 %
fault-position = latitude et longitude : 48,1173 -1,6778
fault-range = « { $typed } » : du … → au …
fault-amendment = « { $typed } » : une date, puis terme, heures, signé, zone
fault-twin = { $code } existe déjà : { $who }
fault-uai-twin = même UAI que { $name }

# Rules
rule-longest = { $n } mois au plus : le { $until } au plus tard
rule-short = moins de { $n } mois est une exception : dites pourquoi
rule-ceiling = { $n } mois d’engagement en tout : le { $until } au plus tard
rule-ceiling-inside = requalification : six ans le { $until }, pendant ce contrat (avenant, puis CDI)
rule-ceiling-divided = { $n } mois atteints le { $until } selon une lecture seulement ({ $reading }) : à vérifier avant de signer
rule-permanent-possible = { $n } mois le { $on } : un CDI est possible
rule-after-opening = { $n } mois déjà faits le { $on } : un nouveau CDD se lit de deux façons (permis jusqu’à six ans, ou seul un CDI)
rule-no-permanent = aucun CDI n’existe sous ce régime à cette date
rule-permanent-early = un CDI ne se signe qu’après { $n } mois
rule-permanent-by-school = un CDI est conclu par l’État, non par { $school }
rule-employer-collective = une AVS-CO est employée par un établissement
rule-employer-individual = une AVS-i est employée par l’autorité académique
rule-diploma = diplôme non connu : bac, niveau IV ou trois ans d’emploi jeune
rule-care = ni diplôme d’aide à la personne connu, ni { $months } mois d’expérience (connus : { $known })
rule-care-or-level = ni diplôme d’aide à la personne ou niveau IV connu, ni { $months } mois d’expérience (connus : { $known })
rule-permanent-credit = un CDI ne donne pas de crédit d’heures
rule-commission = à cette date, c’est la { $name }
rule-decision-long = { $n } ans au plus : le { $until } au plus tard
rule-decision-short = { $n ->
    [one] moins d’un an
   *[other] moins de { $n } ans
 }
rule-shared-not-yet = l’aide mutualisée n’existe que depuis le 30/12/2011
rule-uncontracted = privé hors contrat, pas d’AVS : { $name }
rule-agreement = hors temps scolaire, sans convention le { $on } : { $name }
rule-no-decision = { $name } n’a aucune notification valable le { $on }
rule-decision-ends = la notification de { $name } s’arrête le { $on }
rule-too-many-hours = { $placed } placées pour { $given } notifiées
rule-many-pupils = { $name } : { $n } élèves, deux ou trois d’habitude
rule-many-pupils-own = { $n } élèves, deux ou trois d’habitude

# Command line: what the system says
cli-why-not-found = introuvable
cli-why-denied = accès refusé
cli-why-folder = c’est un dossier
cli-why-no-file = ce n’est pas un fichier (un tube, un appareil) : copiez-en le contenu dans un fichier

# More keys
key-page-up = Page ↑
key-page-down = Page ↓
key-home = Début
key-end = Fin

# Narrow screens
whole-day-short = { $day } · journée
cli-table-row = ligne { $line } : { $why }

# Hours of a contract: answers of the law (R8, R8′)
hours-aed = { $weekly } par semaine : { $quota } d’un temps plein sur { $weeks } semaines
hours-aed-credit = { $weekly } par semaine : { $quota } d’un temps plein sur { $weeks } semaines, { $credit } par an pour les études
hours-aed-sum = R8 : (({ $annual } − { $leave }) × { $quota } − { $credit }) / { $weeks } semaines
hours-part = Contrat de { $span } : { $due } en tout ({ $source })
hours-part-own-weeks = Contrat de { $span } : { $due } en tout, sur ses propres semaines ({ $source })
hours-aesh = { $quota } d’un temps plein : { $weekly } par semaine sur { $weeks } semaines
hours-aesh-sum = R8′ : { $weekly } × { $weeks } semaines / { $annual }
hours-aesh-sum-split = R8′ : { $weekly } × { $weeks } semaines / ({ $annual } − { $leave })
hours-estimate = environ { $weekly } par semaine : { $quota } d’un temps plein sur { $weeks } semaines
hours-estimate-sum = R8′ : { $annual } × { $quota } / { $weeks } semaines
hours-estimate-sum-split = R8′ : ({ $annual } − { $leave }) × { $quota } / { $weeks } semaines
hours-estimate-why = Estimation : la quotité est arrondie, elle ne rend pas les heures. Celles du contrat font foi.
hours-connected = { $connected } d’activités connexes par an
hours-connected-sum = R8′ : { $weekly } × ({ $weeks } − { $school }) semaines
hours-law-on = Avec le droit du { $on }
hours-value-annual = année d’un temps plein
hours-value-leave = congés de fractionnement
hours-value-weeks = semaines de service
hours-value-weeks-are = { $min } à { $max }
hours-value-credit = crédit d’études d’un temps plein, au plus
hours-value-step = heures arrondies, vers le bas, à
hours-value-quota-step = quotité arrondie, vers le haut, à
hours-value-school-weeks = semaines de classe
hours-local-practice = pratique locale (d’après le décret 84-972, art. 1)
hours-no-law = le { $on }, aucun texte ne fixe les heures d’un contrat { $regime }
hours-no-law-before = le { $on }, aucun texte ne fixe les heures d’un contrat { $regime } : le premier est du { $since }
hours-bad-weeks = { $asked } semaines de service : il en faut de { $min } à { $max } ({ $source })
hours-bad-quota = quotité de { $quota } : elle va de plus de 0 à 100 % d’un temps plein
hours-bad-credit = { $asked } de crédit d’études par an : au plus { $most } pour cette quotité ({ $source })
hours-bad-weekly = { $asked } par semaine : il faut plus de 0 et au plus { $most }, pour { $annual } par an ({ $source })
hours-few-weeks = { $asked } semaines de service : moins que les { $usual } d’usage
hours-mismatch = { $weekly } sur { $weeks } semaines font { $quota }, et non { $stated }

# Command line: hours
cli-about-hours = Calculer les heures par semaine d’un AED, ou la quotité d’un AESH, sans base
cli-arg-regime = régime du contrat : aed, aesh
cli-arg-quota = part d’un temps plein : 0,5 ou 50%
cli-arg-weekly = heures par semaine, pour un AESH : 24:00, 24h30
cli-arg-weeks = semaines de service par an
cli-arg-credit = crédit d’études, en heures par an, pour un AED
cli-arg-split-leave = congés de fractionnement retirés de l’année d’un temps plein : pratique locale (14 h pour un AED, rien pour un AESH)
cli-arg-months = durée du contrat d’un AED, en mois, quand elle est de moins d’un an
cli-value-months = MOIS
cli-value-regime = RÉGIME
cli-value-quota = QUOTITÉ
cli-value-weekly = H:MM
cli-value-hours = HEURES
cli-expect-quota = une part comme 0,5 ou 50%
cli-expect-weekly = des heures comme 24:00, 24h30 ou 24,5
cli-expect-hours = des heures comme 100 ou 87h30
cli-hours-needs-quota = Les heures d’un AED viennent de sa quotité : ajoutez --quota 50%.
cli-hours-needs-weekly = La quotité d’un AESH vient de ses heures : ajoutez --weekly 24:00, ou --quota 62% pour les estimer.
cli-hours-no-weekly = --weekly n’a pas sa place avec --regime aed : les heures d’un AED viennent de sa quotité.
cli-hours-no-credit = --credit n’a pas sa place avec --regime aesh : le crédit d’études est celui des AED.
cli-hours-no-months = --months n’a pas sa place avec --regime aesh : la quotité d’un AESH est celle d’une année.
cli-hours-refused = Refusé : { $why }.
cli-hours-refused-next = Refusé : { $why }. Corrigez { $arg }.
cli-hours-refused-law = Refusé : { $why }. Demandez un jour à partir de là : --law { $since }.
cli-hours-warning = À vérifier : { $why }.
cli-head-value = Retenue
cli-head-since = Depuis
cli-head-source = Source

# Card of an AVS: related activities, time to make up
service-connected = connexes : reste { $left } sur { $due }
service-connected-about = connexes : reste environ { $left } sur { $due }
service-over = connexes : { $over } de trop sur { $due }
service-owed = à rattraper : { $owed }
sum-connected = ACTIVITÉS CONNEXES, année scolaire { $from }–{ $to }
sum-connected-rule = { $rule } ({ $source }, depuis le { $from })
sum-meeting = réunion du { $on } · { $name }
sum-times = { $what } · { $n ->
    [one] une fois
   *[other] { $n } fois
 }
sum-connected-left = reste à placer
sum-connected-over = au-delà de l’année
sum-owed-title = TEMPS À RATTRAPER
sum-owed-of = absence du { $on } · { $reason }
sum-owed-total = à rattraper
sum-owed-rule = R9 : une absence autorisée se rattrape ({ $source }, depuis le { $from })
sum-owed-discretion = R9 : pour un AESH, de droit sans rattrapage, sinon à l’appréciation de l’employeur ({ $source })

# Contract form: what the law makes of the hours typed
echo-aed = R8 : { $weekly } par semaine
echo-aesh = R8′ : { $quota }, { $connected } connexes
echo-estimate = R8′ : environ { $weekly } par semaine, { $connected } connexes

# Absence form: what the law makes of the hours that it takes
owed-proposed = R9 propose { $missed }, les créneaux manqués ({ $source })
owed-discretion = R9 : { $missed } manquées, à rattraper si l’employeur le demande ({ $source })
owed-never = R9 : ne se rattrape pas ({ $source })

# Rules, on cards too
rule-doubtful = { $n } mois : le { $until }, ou le lendemain selon la lecture (29 février)
rule-not-whole = un contrat d’AESH est de { $n } mois : motif ?
rule-renewed = suit le contrat fini le { $on } : une AVS-i se renouvelle par avenant
rule-leave = { $n ->
    [one] { $n } jour de classe
   *[other] { $n } jours de classe
 } dès le { $on } : les congés se prennent pendant les vacances
rule-no-pupil = { $name } n’a aucun élève : deux ou trois d’habitude
rule-no-pupil-own = aucun élève : deux ou trois d’habitude
rule-apart = { $from } et { $to } : { $km } km au plus loin
rule-far = { $from } et { $to } : { $km } km, plus de { $limit }
rule-lunch = repas sans convention le { $on } : { $name }
rule-lunch-to-check = repas sans convention le { $on } ({ $name }) : l’État paie, la convention est à vérifier
rule-school-employs = { $name } : une école n’emploie pas, le collège support le fait
rule-service-time = { $minutes } de formation ou de réunion : du service, jamais du temps d’élève
rule-avenant-pupil = avenant dû : { $name } à { $at }, ni l’un ni l’autre ne change sans avenant
rule-avenant-school = avenant dû : { $at }, que le contrat ne nomme pas
rule-avenant-zone = avenant dû : { $at }, hors de la zone du contrat
rule-nothing-named = le contrat ne nomme aucune zone : rien ne dit si un avenant est dû
rule-as-avs-ended = plus de contrat d’AED comme AVS depuis 2014 : c’est un contrat d’AESH
rule-as-avs-renewed = renouvellement d’AED comme AVS au premier semestre 2014 : à vérifier, la loi ne le prévoit plus
rule-has = { $rule } { $words }
rule-of-contract = { $rule } contrat du { $from } : { $words }
rule-of-decision = { $rule } notification du { $from } : { $words }
rules-head = Règles signalées

# The law in sentences, rule by rule
law-renewed-by-amendment = Une AVS-i se renouvelle par avenant à son contrat.
law-leave-in-holidays = Les congés se prennent pendant les vacances scolaires.
law-schools-near = Une AVS peut servir plusieurs établissements, proches les uns des autres.
law-contracted-only = Public et privé sous contrat peuvent se mêler ; jamais le privé hors contrat.
law-agreement = L’accompagnement hors du temps scolaire demande une convention avec la commune.
law-employer-by-kind = Une AVS-CO est employée par un établissement (pour les écoles, le collège support), une AVS-i par l’autorité académique.
law-employer-either = Les AESH sont employés par l’autorité académique ou par un établissement.
law-service-apart = Formation et réunions sont du temps de service, jamais du temps d’élève.

# Rules overruled, in the journal
forced-left = son départ
forced-contract = le contrat
forced-excluded = l’exclusion
forced-skill = le besoin
forced-absent = l’absence
forced-refused = le refus
forced-reach = la distance
forced-unavailable = l’horaire
forced-busy = l’horaire
forced-road = le trajet
forced-minutes = les heures
forced-hours = les heures
rule-overruled = malgré { $rule }
no-reason-given = sans motif

# Contracts: heading and law asked
contracts-word = CONTRATS
contracts-reaching = atteignent le plafond avant le { $before }
contracts-reaching-short = plafond avant le { $before }
contracts-open = CDI possible : { $n }
law-shown = droit au { $on } : { $rule }
law-shown-short = droit au { $on }
law-months = { $n } mois
law-months-then = { $n } mois, { $then }
law-then-ends = puis fin
law-then-request = puis CDI sur demande
law-then-permanent = puis CDI
law-none = aucune règle
law-question = QUESTION  droit au { $on }
law-question-back = { $close }, ou { $key } puis une ligne vide : revenir au droit du jour
law-question-back-short = { $close } : droit du jour
prompt-law-date = Que disait le droit au…
prompt-law-own = ligne vide : le droit du jour de chaque règle

# Contracts: rows
col-ceiling-on = plafond le
col-left = reste
col-notice = prévenir
no-ceiling = sans plafond
days-past = −{ $n } j
notice-col-due = à faire
notice-col-late = dépassé
notice-col-told = prévenue
notice-col-given = notifié
notice-col-offered = proposé
notice-col-answer = réponse
notice-col-silent = renonce
notice-col-accepted = accepté
notice-col-refused = refusé
notice-col-followed = signé
mark-today = aujourd’hui
hint-years = années

# Contracts: legend
legend-aesh = AESH
legend-aed = AED
legend-uncounted = non compté
legend-amendment = par avenant
legend-suspended = suspendu
legend-permanent = CDI

# Contracts: what is to be done
head-to-do = À FAIRE
see-all = { $key } : tout voir
todo-nothing = rien à faire
todo-of = { $name } : { $what }
todo-interview = entretien d’abord
todo-losing = perdraient leur AVS : { $pupils }

# Contracts: the sum
sum-total-on = total au { $on }
sum-contracts = { $n ->
    [one] { $n } contrat
   *[other] { $n } contrats
 }
sum-amendments = { $n ->
    [one] { $n } avenant
   *[other] { $n } avenants
 }
sum-part-time = { $quota } compté comme un temps plein
sum-still = en cours
sum-not-added = n’entre pas dans le total
sum-left-of = reste, sur { $limit }
sum-ceiling-on = plafond
sum-ceiling-passed = plafond, passé
sum-reading-length = par la durée (ce qui restait au dernier début)
sum-reading-shift = par décalage (premier jour, plafond, coupures)
sum-reading-taken = retenue, la plus proche
sum-reading-other = non retenue
sum-no-law = aucune règle { $regime } au { $on }
sum-uncounted = { $regime } : jamais compté, sans plafond
sum-not-begun = premier contrat le { $start }
sum-trial = fin de l’essai, au plus tard, si le contrat le prévoit
sum-no-contract = aucun contrat

# Card of an AVS
card-served = servi { $served }
possible-on = CDI possible le { $on }
possible-since = CDI possible depuis le { $on }
card-left = reste { $left }
card-trial = essai au plus tard jusqu’au { $until }, si le contrat le prévoit
card-renewal = renouvelable jusqu’au { $until }

# What the law says
statute-head = LE DROIT
statute-since = depuis le { $from } · { $source }
statute-since-sourced = depuis le { $from } · { $source }, source depuis le { $since }
source-reading = { $source } (lecture de relais)
source-practice = pratique, sans texte en vigueur : { $source }
source-unconfirmed = { $source } (non vérifié sur le texte)
statute-on = lu au { $on }
statute-before = avant : { $value }
statute-next = ensuite, le { $from } : { $value }
statute-not-yet = aucune règle ce jour-là ; la première est du { $from }
statute-years-from-to = de { $min } à { $max } ans
statute-at-most-years = { $max } ans au plus
statute-days = { $n ->
    [one] { $n } jour
   *[other] { $n } jours
 }
statute-weeks = { $n ->
    [one] { $n } semaine
   *[other] { $n } semaines
 }
statute-times = { $n ->
    [one] { $n } fois
   *[other] { $n } fois
 }
statute-never = aucun
statute-pupils = { $n ->
    [one] { $n } élève
   *[other] { $n } élèves
 }
statute-share = 1/{ $n } de la durée
statute-open-days = { $n ->
    [one] { $n } jour ouvré
   *[other] { $n } jours ouvrés
 } par semaine
statute-open-days-exactly = { $open }, deux ans juste : { $months } ou le plafond d’au-dessus
statute-tier = { $length } si < { $below } mois
statute-tier-rest = { $length } au-delà
statute-tier-permanent = { $length } si CDI possible
statute-chain = le contrat et la suite
statute-all = tous, coupures ≤ { $n } mois
statute-interview-permanent = si CDI possible
statute-interview-from = si CDI possible, ou dès { $n } mois
statute-required = exigé
statute-advised = signalé
statute-care = aide à la personne, ou { $n } mois d’expérience
statute-care-or-level = aide à la personne, niveau IV ou { $n } mois d’expérience
statute-avenant-pupil = élève ou école
statute-avenant-school = école non nommée
statute-avenant-zone = hors zone
statute-commune = la commune
statute-state = l’État

# Sentences of the law
law-contract-months = Un contrat dure au plus 36 mois.
law-short-contract = Un contrat plus court que l’année scolaire est exceptionnel : il se motive.
law-engagement-months = Tous contrats à durée déterminée ensemble, l’engagement a un plafond.
law-permanent-possible = À partir de là, le contrat peut être renouvelé pour une durée indéterminée ; six ans restent la limite des CDD.
law-emergency-gaps = Les jours de l’urgence sanitaire ne comptent pas dans une coupure, selon une lecture.
law-ceiling-ends = Au plafond, l’engagement prend fin.
law-ceiling-permanent-on-request = Au plafond, seul un CDI permet de continuer, sur demande ; ce n’est pas un droit.
law-ceiling-permanent = Au plafond, seul un CDI permet de continuer.
law-requalified = Un CDD pendant lequel les six ans sont atteints est requalifié en CDI, par avenant.
law-aed-as-avs = Les assistants d’éducation peuvent être recrutés comme AVS.
law-aed-as-avs-ended = Plus de nouveau contrat d’assistant d’éducation comme AVS : les AESH prennent la suite.
law-aed-as-avs-doubtful = Plus de nouveau contrat comme AVS ; de 2014 au décret de juin, rien de trouvé ne dit si l’on renouvelait encore.
law-trial-twelfth = La période d’essai est du douzième de la durée du contrat, à titre indicatif.
law-trial-capped = La période d’essai est d’un jour ouvré par semaine de contrat, plafonnée selon la durée ; aucune si l’on renouvelle les mêmes fonctions.
law-notice-three-tiers = L’intention de renouveler ou non se notifie avant le terme, selon la durée.
law-notice-four-tiers = L’intention se notifie avant le terme, selon la durée ; trois mois avant quand un CDI est possible.
law-notice-length-chain = La durée est celle du contrat, ou de la suite ininterrompue qu’il termine : la date la plus proche l’emporte.
law-notice-length-all = La durée est celle de tous les contrats, sauf coupure de plus de quatre mois ou démission.
law-interview-permanent = Un entretien précède la notification quand un CDI est possible.
law-interview-three-years = Un entretien précède la notification quand un CDI est possible, ou dès 36 mois.
law-answer-days = L’agent répond à l’offre dans ce délai, jour de réception non compté ; sans réponse, il est présumé renoncer à l’emploi.
law-answer-days-told = L’agent répond à l’offre dans ce délai, jour de réception non compté ; sans réponse il est réputé renoncer, et on l’en informe.
law-annual-hours = Durée annuelle d’un temps plein.
law-weekly-step = L’horaire hebdomadaire s’arrondit à ce pas, vers le bas.
law-weeks = Le service se répartit sur ces semaines.
law-study-credit = Crédit d’heures pour étudier ou se former, au plus, pour un temps plein.
law-study-credit-permanent = Un CDI ne donne pas de crédit d’heures.
law-prorated = Un contrat de moins d’un an doit sa part de l’année : tant de mois sur douze.
law-pay = La rémunération se compte par un indice et la quotité.
law-validation = Tant de mois de service ouvrent la validation des acquis de l’expérience.
law-validation-any = La validation des acquis de l’expérience s’ouvre sans durée minimale.
law-elector = L’électeur au conseil d’administration sert tant d’heures par an dans l’établissement.
law-social-security = À temps incomplet ou pour moins d’un an, la sécurité sociale est celle du régime général pour tous les risques.
law-training = La formation d’adaptation à l’emploi est de tant d’heures.
file-head = POUR SON DOSSIER
file-from = depuis le { $on }
file-validation = validation de l’expérience ouverte : { $n } mois faits
file-validation-later = validation de l’expérience : { $served } faits sur { $n } mois
file-validation-any = validation de l’expérience ouverte, sans durée minimale
file-elector = électrice au conseil d’administration d’un collège ou lycée où elle fait { $n } h par an
file-elector-eligible = électrice et, nommée pour l’année, éligible au conseil d’administration d’un collège ou lycée où elle fait { $n } h par an
file-social-general = couverture sociale : régime général pour tous les risques
file-social-second = couverture sociale : régime général, accidents du travail par l’employeur
file-pay-index = paie : indice brut { $n }
file-pay-grid = paie : indice majoré de { $first } à { $last } selon l’échelon
file-pay-grid-gross = paie : indice brut de { $first } à { $last } selon l’échelon
file-pay-times = { $of } × { $quota }
file-credit-seen = crédit d’heures : { $minutes } par an, justificatif vu le { $on }
file-credit-unseen = crédit d’heures : { $minutes } par an, justificatif à voir
file-trained = formée le { $on } ({ $n } h)
file-not-trained = formation de { $n } h : rien de noté
law-ahead = Le droit change le { $from }, { $regime } : { $then } ({ $source }).
law-ahead-permanent = CDI possible à partir de { $n } mois
law-no-lawyer = relais aide à ne rien oublier ; il ne remplace ni les textes, ni un juriste.
law-examinations-made-up = Le temps d’absence pour un examen se rattrape.
law-authorised-made-up = Une absence autorisée se rattrape.
law-examinations-free = Le temps d’absence pour un examen ne se rattrape plus.
law-authorised-discretion = Une absence de droit ne se rattrape pas ; une absence facultative, à l’appréciation de l’employeur.
law-diploma-required = Le baccalauréat ou un niveau IV est demandé, ou trois ans d’emploi-jeune d’aide à l’intégration.
law-diploma-advised = Aucun diplôme n’est exigé quand l’aide n’est pas d’enseignement : un manque est seulement signalé.
law-diploma-care-two-years = Un diplôme d’aide à la personne, ou deux ans d’accompagnement d’élèves handicapés.
law-diploma-care-nine-months = Un diplôme d’aide à la personne, ou un niveau IV, ou neuf mois d’accompagnement de personnes handicapées.
law-avenant-pupil = Un changement durable d’élève ou d’école appelle un avenant.
law-avenant-establishment = Une école que le contrat ne nomme pas appelle un avenant ; les élèves n’y figurent plus.
law-avenant-zone = Un lieu hors de la zone du contrat appelle un avenant ; s’il ne nomme pas de zone, une école qu’il ne nomme pas.
law-contract-three-years = Le contrat d’AESH est conclu pour trois ans.
law-renewable-once = Il est renouvelable une fois.
law-gap-resets = Une coupure plus longue fait repartir le décompte à zéro ; plus courte, elle conserve l’acquis et ne compte pas.
law-quota-step = La quotité s’arrondit au pour cent supérieur.
law-connected-hours = Les semaines au-delà de la classe font les heures connexes.
law-circular = La circulaire du 11 juin 2003 est en vigueur.
law-circular-abrogated = La circulaire du 11 juin 2003 est abrogée ; elle reste la source de ce qu’elle a régi.
law-title-two-replaced = Le titre 2 de la circulaire, sur les AVS, est remplacé ; ce qu’il seul disait reste un usage.
law-usual-pupils = Un AVS-i suit d’ordinaire deux ou trois élèves.
law-lunch-commune = Hors la classe, repas compris, il faut une convention avec la commune.
law-lunch-state = L’État paie l’aide au repas ; en école publique, la note de service demande une convention avec la commune.
law-lunch-state-unsettled = L’État paie l’aide au repas ; la note qui demandait une convention est abrogée : la convention est à vérifier.
law-decision-cdes = Pas d’aide individuelle sans décision de la CDES ; ses dates et ses heures obligent.
law-decision-cdaph = Pas d’aide sans décision de la CDAPH ; ses dates et ses heures obligent.
law-shared-help-not-yet = L’aide mutualisée n’existe pas encore.
law-shared-help = L’aide peut être mutualisée entre plusieurs élèves.

# What each rule is about
about-contract-months = durée d’un contrat
about-contract-exactly = durée à conclure
about-renewals = renouvellements à durée déterminée
about-as-avs = contrats comme AVS
about-circular = en vigueur
about-title-two = titre 2 (AVS) en vigueur
about-engagement = plafond de l’engagement
about-ceiling = au plafond
about-requalified = six ans pendant un contrat : requalification
about-permanent = CDI possible à partir de
about-emergency = jours neutres d’une coupure
about-reset = coupure qui remet à zéro
about-trial = période d’essai
about-notice = délai de prévenance
about-notice-length = contrats qui font la durée
about-interview = entretien
about-answer = délai de réponse
about-usual-pupils = élèves suivis
about-diploma = diplôme
about-decision = validité d’une décision
about-shared = aide mutualisée
about-lunch = temps du repas
about-avenant = avenant dû
statute-more-than = plus de { $n } mois
why-no-law = rien ici ne dépend d’une date du droit
hint-lines = lignes
hint-own-law = droit du jour
todo-over = contrat au-delà du plafond du { $on } : { $rule }
todo-over-ends = l’engagement prend fin
todo-over-request = seul un CDI, sur demande
todo-over-permanent = seul un CDI
sum-other-reading = autre lecture : { $on }
sum-reading-gaps = autre lecture : les coupures ensemble
sum-reading-emergency = autre lecture : l’urgence sanitaire ne compte pas dans une coupure
sum-reading-unpaid = autre lecture : le congé sans solde ou parental n’est pas du service
sum-reading-february = autre lecture : la coupure comptée depuis sa fin
sum-reading-since = depuis le { $since }
sum-reading-served = servi { $served }
sum-reading-left = reste { $left }
sum-reading-possible = CDI possible le { $on }
sum-possible-on = { $n } mois, CDI possible
sum-possible-since = CDI possible depuis le { $since } ({ $n } mois le { $on })
sum-clock = horloge { $regime }
reading-gaps = coupures ensemble
reading-emergency = urgence sanitaire
reading-unpaid = congé sans solde ou parental
reading-february = coupure comptée depuis sa fin
see-more = { $key } : { $n ->
    [one] encore { $n } ligne
   *[other] encore { $n } lignes
 }

# State of a contract's notice
notice-permanent = CDI : rien à notifier
notice-no-rule = aucun délai de prévenance prévu pour ce contrat
notice-too-short = plus court que son délai de prévenance
notice-over = prend fin le { $on }
notice-was-over = a pris fin le { $on }
notice-followed = contrat suivant signé, dès le { $from }
notice-by = à notifier le { $by }
notice-interview-by = entretien, puis à notifier le { $by }
notice-held-by = entretien le { $on }, à notifier le { $by }
notice-overdue = à notifier, en retard ({ $by })
notice-liability = { $late } : responsabilité, pas nullité
notice-told = prévenue le { $on } : non renouvelée
notice-given = notifié le { $on }, intention à noter
notice-received = reçu le { $on }
notice-late = hors délai ({ $by })
notice-offered = renouvellement proposé le { $on }, réception à noter
notice-offered-permanent = CDI proposé le { $on }, réception à noter
notice-answer-by = offre reçue le { $on }, réponse d’ici le { $by }
notice-answer-permanent-by = CDI proposé, reçu le { $on }, réponse d’ici le { $by }
notice-silent = sans réponse au { $by } : réputée renoncer
notice-accepted = a accepté le { $on }
notice-accepted-permanent = a accepté le CDI le { $on }
notice-refused = a refusé le { $on }
notice-to-write = à renouveler dès le { $from }
notice-working-day = { $date } (ouvré { $day })
fact-notice = Prévenir

# Noting a step of the renewal
step-title = Où en est le renouvellement ? { $name }
step-which = De quel contrat s’agit-il ? { $name }
step-told = prévenue : pas de renouvellement
step-interview = entretien tenu
step-offered = renouvellement proposé
step-offered-permanent = CDI proposé
step-received = offre ou intention reçue
step-accepted = a accepté
step-refused = a refusé
step-erase = tout effacer, reprendre
step-noted = noté le { $on }
step-on = le
step-before = avant
step-after = après
step-next = ensuite
step-next-interview = tenir l’entretien, au plus tard le { $by }
step-next-interview-now = tenir l’entretien sans attendre, puis prévenir ou proposer
step-next-notice = prévenir ou proposer, au plus tard le { $by }
step-next-notice-now = prévenir ou proposer sans attendre
step-next-receipt = noter le jour de réception : les { $n ->
    [one] { $n } jour
   *[other] { $n } jours
 } pour répondre courent de là
step-next-answer = attendre sa réponse, au plus tard le { $by } : sans réponse, elle est réputée renoncer
step-next-renewal = écrire le renouvellement, dès le { $from }
step-next-nothing = rien
step-future = ce jour n’est pas encore venu
step-too-early = le contrat commence le { $start }
step-before-sent = envoyé le { $on } : pas avant
step-before-received = reçue le { $on } : pas avant
step-saved = { $name } : { $what }, le { $on } · Ctrl-Z annule
step-erased = { $name } : prévenance effacée
why-no-contract = aucun contrat dont noter la prévenance
why-permanent = contrat sans terme (CDI) : ni prévenance ni renouvellement
why-nothing-to-renew = aucun contrat à renouveler
why-not-of-contracts = cela se note sur une AVS ou un contrat

# Renewing
renew-which = Renouveler { $name }
renew-by-amendment = avenant de renouvellement (R4)
renew-by-contract = nouveau contrat
renew-for-good = CDI
renew-until = jusqu’au { $to }
renew-from = dès le { $from }
renew-beyond = plus aucun terme permis
renew-not-yet = mois de service pas encore atteints (R21)
renew-no-permanent = n’existe pas à cette date (R21)
renew-title = avenant n° { $n } · { $name }
field-signed = signé le
slot-from = { $slot } dès le { $day }
slot-until = { $slot } jusqu’au { $day }
parts-same = { $n } sans changement
membership-from = { $cluster } depuis le { $from }
membership-to = { $cluster } jusqu’au { $to }
outlook = SIMULATION
outlook-engagement = engagement
outlook-served = { $served } au { $on }, reste { $left }
outlook-served-for-good = { $served } avant le CDI : l’horloge s’arrête
outlook-uncounted = non compté
outlook-term = terme
outlook-term-fine = possible jusqu’au { $until }
outlook-term-none = sans terme
outlook-beyond = au-delà du plafond du { $ceiling } (R3)
outlook-divided = au-delà du plafond du { $ceiling } selon une lecture (R3)
outlook-reached = six ans atteints le { $on } : avenant, puis CDI
outlook-after = { $on } : CDI déjà possible, un CDD se lit de deux façons
outlook-opens = CDI possible le { $on }
outlook-no-permanent = sans terme : aucun CDI n’existe à cette date (R21)
outlook-too-long = plus de { $n } mois (R1)
outlook-trial = essai
outlook-trial-until = au plus tard le { $until }, si le contrat le prévoit
outlook-trial-stated = jusqu’au { $until }
outlook-trial-either = au plus tard le { $until } (ou le { $shorter } : deux ans juste), si le contrat le prévoit
outlook-trial-excluded = aucun : le contrat n’en prévoit pas
outlook-trial-none = aucun
outlook-trial-renewal = aucun : mêmes fonctions
outlook-notice = à notifier
outlook-notice-by = d’ici le { $by }
outlook-notice-interview = d’ici le { $by }, entretien avant
outlook-notice-none = aucun
outlook-answer = réponse
outlook-answer-by = au plus tard le { $by }
outlook-answer-days = { $n ->
    [one] { $n } jour
   *[other] { $n } jours
 } après réception de l’offre
outlook-pupils = élèves
outlook-pupils-none = aucun suivi ne dépasse le terme
outlook-pupils-lose = { $n ->
    [one] { $n } suivi dépasse
   *[other] { $n } suivis dépassent
 } le terme : { $names }
outlook-hours = heures
outlook-hours-other = { $weekly } par semaine, hors accompagnement
outlook-hours-of = { $weekly } par semaine, { $placed } placées
renew-not-later = le terme est déjà le { $term } : un renouvellement va plus loin
renew-from-next-day = un avenant de renouvellement commence au lendemain du terme, le { $from }

# Deadlines
deadline-answer = réponse attendue
deadline-interview = entretien
deadline-notice = à notifier
deadline-ceiling = plafond
deadline-trial = fin d’essai
deadline-term = fin de contrat
deadline-decision = fin de notification
do-answer = obtenir sa réponse ; sans réponse : réputée renoncer
do-interview = tenir l’entretien avant de notifier
do-notice = lui écrire : renouvelée ou non
do-ceiling = préparer la suite, et ses élèves
do-trial = si le contrat prévoit un essai : confirmer, ou rompre d’ici là
do-term = renouveler, ou placer ses élèves
do-decision = demander le renouvellement
deadlines-title = ÉCHÉANCES
deadlines-until = jusqu’au { $date }
deadlines-late = { $total } dont { $n } en retard
no-deadlines = Aucune échéance jusqu’au { $date }.
no-deadlines-next = f : une autre sorte   t : une autre date
prompt-deadlines-until = Les échéances jusqu’au…
col-due = Date
col-working-day = Jour ouvré
col-time-left = Reste
col-to-do = À faire
working-day-before = jour ouvré d’avant : { $day }
due-in = dans { $n } j
due-since = depuis { $n } j
matter-answers = { $n ->
    [one] { $n } réponse attendue
   *[other] { $n } réponses attendues
 } jusqu’au { $before }
matter-interviews = { $n ->
    [one] { $n } entretien
   *[other] { $n } entretiens
 } à tenir avant le { $before }
matter-notices = { $n ->
    [one] { $n } terme
   *[other] { $n } termes
 } à notifier avant le { $before }
matter-trials = { $n ->
    [one] { $n } essai finit
   *[other] { $n } essais finissent
 } avant le { $before }
late-answers = { $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
 } en retard
late-interviews = { $n ->
    [one] { $n } entretien
   *[other] { $n } entretiens
 } en retard
late-notices = { $n ->
    [one] { $n } terme
   *[other] { $n } termes
 } à notifier, en retard
late-ceilings = { $n } AVS au-delà du plafond
late-decisions = { $n ->
    [one] { $n } notification expirée, élève toujours suivi
   *[other] { $n } notifications expirées, élèves toujours suivis
 }
late-others = { $n ->
    [one] { $n } échéance
   *[other] { $n } échéances
 } en retard
deadlines-all-late = { $n } en retard

# Calendar files
ics-deadline = { $what } · { $name }
ics-late = en retard : { $what }
ics-cover = remplacement : { $names }
ics-absent = absente
cli-about-calendar = Les échéances, ou l’année d’une AVS, dans un fichier .ics que lit tout agenda
cli-arg-calendar = code d’une AVS et fichier à écrire ; `-` écrit sur la sortie
cli-arg-deadlines = toutes les échéances, au lieu d’une AVS
cli-arg-force = remplacer un fichier que relais n’a pas fait
cli-calendar-usage = il faut une AVS et un fichier (`relais calendar A12 semaine.ics`), ou `--deadlines` et un fichier
cli-calendar-one-answer = `-` et `--json` écriraient tous deux sur la sortie : donnez un fichier
cli-calendar-nothing = Rien à mettre dans un agenda : aucun fichier écrit.
cli-calendar-written = { $n ->
    [one] { $n } événement
   *[other] { $n } événements
 } dans { $file }
cli-file-in-the-way = { $file } existe et n’a pas été fait par relais : rien n’est écrit. Choisissez un autre nom, ou ajoutez --force.
cli-file-not-written = { $file } n’a pas pu être écrit : { $why }

# relais compact
cli-about-compact = Recommencer le journal sans l’historique ancien
cli-ask-compact = { $n ->
    [one] L’historique de plus de { $n } mois sera effacé pour de bon ; les fiches restent.
   *[other] L’historique de plus de { $n } mois sera effacé pour de bon ; les fiches restent.
 } Continuer ?
cli-compacted = Journal recommencé : { $before } → { $after } ; actes gardés : { $kept }, effacés : { $dropped }.
cmd-erase = effacer pour de bon
hint-erase = effacer
cmd-restore = reprendre une sauvegarde
hint-restore = reprendre

# backups, secrets
cli-store-secret-wrong = Ce n’est ni la phrase secrète ni le code de secours de cette base.
cli-store-exists = { $path } existe déjà et n’est pas une sauvegarde de cette base : choisissez un autre nom.
cli-store-no-file = { $path } n’est pas là.
cli-store-no-epoch = dans { $path }, journal-999999 est pris : plus aucun numéro ne suit. Si ce fichier est à vous, déplacez-le ; sinon reprenez une sauvegarde dans un dossier vide avec --data.
cli-store-other-store = { $path } est la sauvegarde d’une autre base : reprenez-la dans le dossier de celle-ci, ou dans un dossier vide avec --data.

# store commands
cli-about-check = Vérifier toute la base, fichier par fichier
cli-about-rebuild = Refaire l’index depuis le journal
cli-about-backup = Copier la base dans un fichier, relu aussitôt
cli-about-restore = Reprendre une sauvegarde
cli-about-delete = Supprimer une fiche à laquelle rien ne renvoie (une notification, un contrat, un accompagnement…) ; undo annule
cli-ask-delete = { $n ->
    [0] Supprimer { $code } ?
    [one] Supprimer { $code } avec le remplacement prévu ?
   *[other] Supprimer { $code } avec ses { $n } remplacements prévus ?
 }
cli-delete-pointed = { $code } n’est pas supprimé : { $n ->
    [one] une fiche y renvoie
   *[other] { $n } fiches y renvoient
 } ({ $which }). À supprimer d’abord, ou à clore à une date dans les écrans.
cli-about-erase = Effacer une personne pour de bon
cli-about-key = Code de secours et phrase secrète
cli-arg-file = fichier de la sauvegarde
cli-arg-as-is = continuer depuis l’état plus ancien où la base se trouve
cli-arg-name = nom demandé, donné d’avance
cli-arg-erase-yes = supprimer les sauvegardes antérieures sans demander
cli-arg-what = show : le code de secours ; passphrase : une phrase secrète
cli-value-name = NOM
cli-value-what = show|passphrase
cli-name-nobody = Il faut taper le nom, et personne n’est là pour le faire : donnez-le avec --name. Rien n’est fait.
cli-name-ask = Pour continuer, tapez « { $name } » :
cli-name-other = Ce n’est pas « { $name } » : rien n’est fait.
cli-ask-erase = { $name } ({ $code }) sera effacé pour de bon, avec { $n ->
    [one] { $n } fiche qui ne concerne
   *[other] { $n } fiches qui ne concernent
 } que cette personne. L’historique ne gardera que les dates et les actes, et rien d’antérieur ne pourra être annulé.
cli-erased = { $code } effacé : { $n ->
    [one] { $n } fiche
   *[other] { $n } fiches
 }.
cli-erase-nothing = Il ne reste rien de { $code }.
cli-ask-erase-backups = { $n ->
    [one] Une sauvegarde antérieure contient
   *[other] { $n } sauvegardes antérieures contiennent
 } encore cette personne. Supprimer ?
cli-erase-backups-gone = Sauvegardes antérieures supprimées ; une nouvelle a été faite.
cli-erase-backups-stay = { $n ->
    [one] Une sauvegarde garde
   *[other] { $n } sauvegardes gardent
 } cette personne, au plus tard jusqu’au { $date }.
cli-erase-elsewhere = Les copies faites ailleurs (clé USB, autre poste) restent à supprimer à la main.
cli-backup-damaged = La base est abîmée : pas de sauvegarde par-dessus les bonnes. Voir relais check.
cli-backup-made = Sauvegarde faite et relue : { $path }, jusqu’à l’acte { $seq }, { $size }.
cli-backup-needs-key = Sans la clé, une sauvegarde ne s’ouvre pas : notez le code de secours (relais key show).
cli-restore-unknown = Ce qui est là n’a plus de coffre : rien ne dit que cette sauvegarde en vient. Si sa clé n’ouvre pas le journal, tout sera mis de côté tel quel.
cli-restore-other-key = La base qui est là est fermée par une autre clé que la sauvegarde. Tapez la sienne pour que ses actes soient d’abord sauvegardés ; sans elle, tout est mis de côté tel quel, et c’est la clé de la sauvegarde qui vaudra.
cli-ask-restore-new = La base de cette sauvegarde, à l’acte { $seq } ({ $date }), sera posée dans { $path } : { $n ->
    [one] { $n } fiche
   *[other] { $n } fiches
 }.
cli-ask-restore = « { $name } » redeviendra ce qu’elle était à l’acte { $seq } ({ $date }) : { $n ->
    [one] { $n } fiche
   *[other] { $n } fiches
 }. La base actuelle est d’abord sauvegardée.
cli-restore-lost = Cette machine a vu des actes que la base qui est là ne contient plus : { $acts }. Une sauvegarde plus récente les a peut-être.
cli-restore-gives-up = { $n ->
    [one] { $n } acte sera abandonné (la sauvegarde qui en est faite d’abord le garde) :
   *[other] { $n } actes seront abandonnés (la sauvegarde qui en est faite d’abord les garde) :
 }
cli-restore-gives-up-more = { $n ->
    [one] … et { $n } plus ancien
   *[other] … et { $n } plus anciens
 }
cli-restored = Base reprise à l’acte { $seq } : { $n ->
    [one] { $n } fiche
   *[other] { $n } fiches
 }.
cli-not-rolled-back = La base n’a pas été remise en arrière : rien à confirmer.
cli-ask-go-on = La base s’arrête à l’acte { $seq } ; ce que cette machine a vu après sera abandonné.
cli-went-on = On continue depuis l’acte { $seq }.
cli-ask-passphrase = Phrase secrète (ou code de secours) :
cli-ask-code = Code de secours :
cli-check-ok = La base est saine.
cli-check-bad = La base est abîmée : voir ci-dessus.
cli-rebuilt = Index refait.
cli-found-journal = abîmé à l’octet { $at }
cli-found-vault = absent, en retard ou abîmé
cli-found-rolled-back = remis en arrière : s’arrête à l’acte { $holds }, cette machine a vu l’acte { $seen }
cli-found-head = ne se lit plus
cli-found-unfinished = un acte inachevé à la fin
cli-found-index = ne convient pas au journal
cli-found-in-use = non vérifié : la base est ouverte ailleurs
cli-found-unseen = non vérifié : aucune copie n’a pu en être faite ; il est refait au besoin à chaque ouverture
cli-found-backup-ahead = sauvegarde faite quand l’horloge avançait : elle compte par son dernier acte
cli-found-backup = sauvegarde qui ne peut pas être reprise
cli-found-erased = contient encore une personne effacée depuis
cli-found-key-before = reste d’un changement de clé interrompu : l’ancienne clé peut encore ouvrir des sauvegardes
cli-found-left = reste d’une compaction
cli-found-aside = ce qui était là avant une réparation ou une reprise
cli-next-open = relais rebuild la répare depuis l’index ou la dernière sauvegarde, sinon relais restore.
cli-next-mends = La prochaine ouverture s’en charge.
cli-next-restore = relais restore FICHIER, ou relais restore --as-is pour continuer ainsi.
cli-next-nothing = Rien à faire.
cli-next-later = Relancez quand elle sera fermée.
cli-next-backup = Supprimez-la et faites-en une autre : relais backup FICHIER.
cli-next-remove = Supprimez-le quand vous n’en avez plus besoin.
cli-key-keep = Notez-le hors de cette machine : sans lui, une clé perdue est une base perdue.
cli-key-nobody = Une phrase secrète se tape au clavier, jamais en argument. Rien n’est fait.
cli-key-about = Au moins 12 caractères : quatre mots au hasard font bien. Rien du tout revient au fichier de clé. Le code de secours changera ; les sauvegardes faites ailleurs gardent l’ancien (relais key show le montre).
cli-key-new = Nouvelle phrase secrète :
cli-key-again = Encore une fois :
cli-key-differ = Les deux diffèrent : rien n’est fait.
cli-key-short = Trop courte : au moins 12 caractères. Rien n’est fait.
cli-key-set = Phrase secrète en place. Le code de secours a changé : relais key show. Les sauvegardes faites ailleurs s’ouvrent avec l’ancien.
cli-key-file = Fichier de clé en place. Le code de secours a changé : relais key show.

# recovery
cli-reason-full = le disque est plein ; libérez de la place
cli-notice-key-changed = Un changement de clé avait été interrompu : il est terminé, l’ancienne clé n’ouvre plus ni la base ni ses sauvegardes.
cli-notice-key-change-left = Un changement de clé a été interrompu et n’a pas pu être terminé : l’ancienne clé ouvre encore des sauvegardes. La prochaine ouverture réessaie ; relais check les nomme.
cli-notice-vault-from-backup = Les deux coffres (vault) manquaient ou étaient abîmés : celui d’une sauvegarde de la même époque a pris leur place. Ce qui était là est gardé dans { $path }.
cli-notice-replayed = Repris du journal resté là : acte n° { $acts }.
cli-notice-given-up = Abandonné : acte n° { $acts }.
cli-notice-kept = Ce qui vivait là est gardé dans { $path }.
store-told = Ce que l’ouverture a trouvé
cli-next-aside = Un fichier .relais qui s’y trouve se reprend par relais restore ; supprimez le dossier quand plus rien n’y manque.
cli-notice-key-change-undone = Un changement de clé avait été interrompu avant de compter : rien n’a changé, la clé ou la phrase d’avant vaut toujours. Refaites-le si besoin.
cli-store-vault-gone = Les coffres de la base ({ $file } et son double) manquent ou sont abîmés, et aucune sauvegarde de son dossier n’a de quoi les refaire. Gardez le dossier tel quel : relais restore FICHIER reprend une sauvegarde faite ailleurs, avec tout ce que le journal garde encore.
cli-store-missing = { $file } manque. Gardez le dossier tel quel : relais restore FICHIER reprend une sauvegarde.
cli-store-not-a-backup = { $file } n’est pas une sauvegarde de relais. Prenez-en une autre.
cli-notice-recovered = Le journal était abîmé : la base a été remise en état, l’original est gardé dans { $path }.
cli-notice-stood-in = La sauvegarde { $path } a servi de départ.
cli-notice-acts-lost = Perdu, à refaire : acte n° { $acts }.
cli-notice-history-lost = Détail perdu, effets gardés : acte n° { $acts }.
# A file to be written
cli-file-is-directory = { $file } est un dossier : rien n’est écrit. Donnez aussi le nom du fichier.
cli-table-open-quote = un guillemet y est ouvert et n’est pas refermé

# relais contracts
cli-head-interview = Entretien
cli-notice-late = { $by }, en retard de { $n } j
cli-notice-told = dit le { $on }
cli-notice-given = donné le { $on }, intention à noter
cli-notice-offered = proposé le { $on }
cli-notice-answer-by = proposé, réponse d’ici le { $by }
cli-notice-silent = sans réponse au { $by }
cli-notice-followed = suite signée dès le { $from }
cli-no-law-yet = Au { $on }, aucune règle ne compte l’engagement { $regime } : la première est du { $from }. Ni plafond, ni délai de prévenance.
cli-uncounted-one = { $name } : aucun contrat compté ({ $regimes })
cli-head-permanent = CDI possible
cli-head-at-ceiling = Au plafond
cli-head-regime = Régime
hint-reason = dire pourquoi

# The solver alone
cli-about-cover = Répartir au mieux les besoins d’un fichier entre des personnes, sans base
cli-arg-instance = le problème, en JSON : niveaux, trajets, besoins, candidates
cli-arg-limit-ms = durée de la recherche, en millisecondes (2000)
cli-cover-need = besoin
cli-cover-candidate = confié à
cli-cover-must = Indispensable sans personne
cli-cover-people = Personnes à prévenir
cli-cover-uncovered = Sans personne
cli-cover-strangers = Avec quelqu’un qui ne connaît pas l’élève
cli-cover-cost = Coût
cli-cover-weighted = minutes pondérées
cli-cover-persons = personnes
cli-cover-minutes = minutes
cli-cover-points = points
cli-cover-proven = Aucune répartition n’est meilleure : c’est prouvé, en { $millis } ms.
cli-cover-open = La meilleure répartition trouvée en { $millis } ms. « { $level } » ne peut pas descendre sous { $bound } ; le reste n’est pas prouvé.
cli-cover-not-json = { $file } : ce n’est pas du JSON à partir de la ligne { $line }, colonne { $column }.
cli-cover-fault = { $file }, { $at } : { $why }.
cli-cover-whole-fault = { $file } : { $why }.
cli-cover-missing = il manque
cli-cover-object = il faut un objet
cli-cover-list = il faut une liste
cli-cover-number = il faut un nombre entier
cli-cover-negative = un nombre négatif n’a pas de sens ici
cli-cover-too-large = le nombre est trop grand
cli-cover-too-many = il y en a plus de { $n } : répartissez-les en plusieurs fichiers, un par secteur ou par semaine
cli-cover-too-many-in-all = les listes ont plus de { $n } valeurs en tout : répartissez-les en plusieurs fichiers, un par secteur ou par semaine
cli-cover-truth = il faut true ou false
cli-cover-level = il faut uncovered_must, people, uncovered, strangers ou cost
cli-cover-twice = c’est déjà dit plus haut
cli-cover-ends-first = la fin ne vient pas après le début
cli-cover-no-place = ce lieu n’est pas dans les trajets
cli-cover-no-need = aucun besoin n’a ce numéro
cli-cover-no-week = les minutes de cette semaine ne sont pas données
cli-cover-not-square = il faut autant de colonnes que de lignes
# Plan of an absence
not-refused = a dit non à { $at }
said-no-to-others = a dit non à { $at } pour d’autres heures de ce jour
plan-said-no = non { $at }
plan-said-no-short = non

# The plan of an absence on screen
plan-whom = QUI COUVRIR
plan-found = { $found } / { $total } proposés
plan-to-find = à trouver
plan-without = sans AVS
plan-lost = perdu
plan-lost-why = déjà passé quand le plan est fait
plan-proposed = proposé
plan-by-hand = à la main
plan-forced = forcé
plan-candidates = CANDIDATS POUR { $name } · { $span }
plan-candidates-count = { $n } sur { $total }
plan-col-free = Libre
plan-col-knows = Connaît
plan-col-travel = Trajet
plan-col-margin = Marge
plan-col-recent = Dép.
plan-knows-times = ✓ { $n }×
plan-why = POURQUOI { $name }
plan-nobody-fits = Personne ne passe tous les critères : F force avec un motif, + élargit le secteur, z laisse sans AVS.
plan-not-proposed = NON PROPOSÉS
plan-not-proposed-line = Non proposés : { $names }
plan-others = { $n ->
    [one] { $n } autre
   *[other] { $n } autres
 }
plan-effects = EFFETS DU PLAN
effect-covered = couvertes sur { $total }
effect-people = { $n ->
    [one] personne à appeler
   *[other] personnes à appeler
 }
effect-moved = { $n ->
    [one] élève déplacé ailleurs
   *[other] élèves déplacés ailleurs
 }
effect-without = { $n ->
    [one] élève sans AVS
   *[other] élèves sans AVS
 }
effect-schools = { $n ->
    [one] école à prévenir
   *[other] écoles à prévenir
 }
effect-lost = perdues avant le plan
plans-proposed = PLANS PROPOSÉS
plan-most-covered = tout couvrir
plan-fewest-calls = moins d’appels
plan-known-faces = visages connus
plan-calls = { $n ->
    [one] { $n } appel
   *[other] { $n } appels
 }
plan-left = reste { $hours }
plan-optimal = optimal
plan-best-found = meilleur trouvé
plan-ten-days = absence longue : plan des 10 premiers jours de classe, jusqu’au { $last }
plan-widened = secteur élargi de { $km }
plan-reach-as-set = secteur comme prévu
plan-line-tiny = Plan { $letter }  { $name }   { $calls } · reste { $hours }   { $proof }
plan-left-without = { $names } sans AVS : école à prévenir
plan-nobody-proposed = personne n’est proposé ici : 1–9 choisit, F force, z laisse sans AVS
plan-taken = { $name } retenu pour { $whom }
plan-released = le choix fait à la main est levé
plan-left-so = { $whom } : sans AVS, école à prévenir
plan-clash = { $name } a déjà { $span } { $whom } : impossible en même temps
plan-no-such = pas de candidat { $n }
plan-over = ce créneau est déjà passé
plan-split-apart = un besoin par élève
plan-joined = créneau réuni
plan-split-title = Scinder à quelle heure ?
plan-split-echo = { $first } puis { $second }
plan-split-outside = une heure entre { $start } et { $end }
plan-force-title = Forcer qui ?
plan-force-nobody = personne ne peut être forcé ici
plan-force-refused = la loi l’interdit : { $why }
plan-force-reason = Motif (gardé au journal)
plan-force-needs-words = quelques mots de motif
plan-shown = plan { $letter } · { $name }
plan-saved = { $n ->
    [one] { $n } remplacement enregistré
   *[other] { $n } remplacements enregistrés
 } · { $calls }
plan-draft-kept = brouillon gardé : ! puis le nom pour le reprendre
hint-take-proposed = retenir
hint-to-calls = OK, appels

# Calls of an absence
calls-title = APPELS  absence { $name } · { $when }
calls-done = { $done } / { $total } confirmés
call-to-make = à appeler
call-voicemail = répondeur
call-yes-at = oui { $at }
call-to-tell = à prévenir
call-told-at = prévenue { $at }
call-about = { $spans } { $whom }
call-without-about = { $spans } { $whom } sans AVS
call-no-phone = sans téléphone
calls-from = { $day } dès { $time }
calls-days-from = { $n ->
    [one] { $n } jour
   *[other] { $n } jours
} dès { $day }
calls-days = { $n ->
    [one] { $n } jour
   *[other] { $n } jours
} { $between }
call-by-day = une réponse par jour · s : tous les jours ensemble
call-together = une réponse pour tous les jours
call-one-day = un seul jour : une seule réponse
call-held = touche tenue : rien n’est noté pour { $name }
call-after-no = c’est à { $name } maintenant : n encore si elle aussi dit non
hint-by-day = jour par jour
calls-message-for = MESSAGE POUR { $name }
calls-none = Aucun appel à passer.
call-yes-saved = { $name } : oui
call-told-saved = { $name } : école prévenue
call-voicemail-saved = { $name } : message laissé
call-no-saved = { $name } : non · on propose { $next }
calls-refused = refusé : { $names }
call-no-nobody = { $name } : non · plus personne, école à prévenir
call-no-school = une école se prévient : o quand c’est fait
call-done-already = déjà confirmé
calls-all-done = tout est confirmé
calls-help-no = n : le refus est gardé, le candidat suivant est proposé. d : liste du jour de l’école.
call-add-title = Ajouter au message
call-add-echo = une phrase avant la signature ; vide : rien
message-today = aujourd’hui, { $day }
message-on = le { $day }
message-ask = Bonjour { $first }, { $absent } n’est pas là { $when }. Pouvez-vous prendre le relais ?
message-school = Bonjour, { $absent } n’est pas là { $when } et personne n’a pu être trouvé pour :
message-between = du { $from } au { $to }
message-at-head = { $school } (demander { $head })
message-answer = Merci de répondre OUI ou NON.
message-sign = { $who }, { $at }
day-list-title = { $school } · { $day } : qui vient
day-list-line = { $span }  { $whom } : { $who }
day-list-without = sans AVS
day-list-open = à trouver
day-list-pupil-away = élève absent
matter-calls = { $n ->
    [one] { $n } appel
   *[other] { $n } appels
 } sur { $total }, reprendre
plan-draft-back = brouillon repris où il en était
plan-confirmed = confirmé

# The command line: absent
cli-about-absent = Dire qui prend le relais d’une AVS absente et avec quels effets, ou qui est libre quand un élève, une classe ou un établissement n’est pas là
cli-arg-class = d’un établissement : cette classe seulement
cli-value-class = CLASSE
cli-value-who = QUI
cli-arg-absent-from = début : un jour, ou un jour et une heure (aujourd’hui)
cli-arg-absent-to = fin : un jour entier, ou un jour et une heure (le soir du début)
cli-arg-absent-part = partie de chaque jour : whole (la journée), mornings (chaque matin), afternoons (chaque après-midi)
cli-arg-absent-reason = motif : sickness, leave, training, authorised, examination, strike, outing, closure, other (sans lui : celui de l’absence prolongée, sinon sickness, maladie ; d’une classe outing, sortie ; d’un établissement closure, fermeture)
cli-arg-plan = most-covered : le plus d’heures ; fewest-calls : le moins d’appels ; known-faces : des visages connus
cli-arg-apply = écrire l’absence et ses remplacements
cli-absent-backwards = La fin de l’absence ne vient pas après son début : rien n’est proposé.
cli-absent-too-long = Plus d’un an d’absence : demandez moins de jours à la fois.
cli-absent-extends = L’absence { $id }, déjà enregistrée, devient celle-ci.
cli-absent-part-and-time = Une heure et une partie de chaque jour ne vont pas ensemble : --from et --to sans heure, ou sans --part.
cli-absent-of = { $who } ({ $code }) absente : { $when }
cli-absent-plan = { $plan }, { $proof }
cli-absent-most-covered = Plan A · le plus d’heures couvertes
cli-absent-fewest-calls = Plan B · le moins de personnes à appeler
cli-absent-known-faces = Plan C · des personnes connues des élèves
cli-absent-proven = aucun autre n’est meilleur
cli-absent-not-proven = le meilleur trouvé en 2 secondes
cli-absent-covers = Prend le relais
cli-absent-open = Sans personne
cli-absent-lost = Déjà passé
cli-absent-standing = déjà enregistré
cli-absent-hours = { $covered } avec quelqu’un, { $open } sans personne.
cli-absent-calls = À appeler : { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 } et { $schools }.
cli-absent-schools = { $n ->
    [one] { $n } établissement
   *[other] { $n } établissements
 }
cli-absent-not-proposed = { $n ->
    [one] { $n } AVS n’est pas proposée
   *[other] { $n } AVS ne sont pas proposées
 } ; --json dit pourquoi.
cli-absent-not-written = Rien n’est écrit ; --apply écrit l’absence et les remplacements.
cli-absent-nothing-to-write = Rien à écrire : tout est déjà enregistré.
cli-absent-written = Écrit : { $act }. « relais undo » le reprend.
cli-absent-no-needs = Aucun élève ne l’attend ces jours-là.
cli-absent-away = { $who } ({ $code }) n’est pas là : { $when } · { $reason }
cli-absent-frees = Libre pour ce temps
cli-absent-not-needed = Remplacements que personne n’attend plus
cli-absent-frees-nobody = Personne n’est libre pour autant : rien à couvrir.
cli-absent-freed = { $n ->
    [one] { $n } AVS libre
   *[other] { $n } AVS libres
 }, { $hours } en tout.
cli-absent-free-not-written = Rien n’est écrit ; --apply écrit l’absence.
cli-absent-mixed = L’absence d’une AVS se couvre, celle d’un élève ou d’un établissement libère des AVS : deux commandes, l’élève ou l’établissement d’abord.
cli-absent-plan-of-free = --plan ne va qu’avec une AVS : l’absence d’un élève ou d’un établissement n’ouvre aucun besoin.
cli-absent-class-of = --class va avec un seul établissement, et rien d’autre.
cli-absent-no-class = Personne n’est accompagné dans « { $typed } » à { $code }. Classes : { $known }.
cli-absent-no-classes = Personne n’est accompagné dans « { $typed } » à { $code }, ni dans une autre classe.
cli-named-nothing = Personne et aucun établissement ne s’appelle « { $typed } ».
cli-named-near = Rien ne s’appelle « { $typed } ». Au plus près, par son code :{ $told }
cli-named-several = « { $typed } » convient à { $n } fiches : tapez le code de celle qui est visée.{ $told }
cli-named-more = et { $n } de plus : relais find
cli-absent-recorded = L’absence est déjà enregistrée ; --apply écrit ses remplacements.

# Dates of an absence that change
form-cover = Remplacement
tell-them = À prévenir : { $names }
tell-confirmed = { $name } (avait confirmé)
delete-with-covers = supprimer avec { $n ->
    [one] le remplacement prévu
   *[other] ses { $n } remplacements prévus
 }

# Counts
covers-taken = remplacements : { $n } en 30 j, { $year } dans l’année
sum-lost = perdu depuis la rentrée, son AVS absente et personne à sa place

# The text of an avenant
avenant-title = AVENANT au contrat du { $start }
avenant-between = Entre les soussignés, { $employer } et { $name }, il est convenu ce qui suit.
avenant-from = À compter du { $from }, le service comprend aussi :
avenant-post = – { $whom }, { $at }, { $weekly } par semaine ;
avenant-why = Les autres clauses du contrat sont inchangées. ({ $why } ; { $source })
avenant-signed = Fait à …, le …
delete-absence-fact = { $name } : { $n ->
    [one] un remplacement fait
   *[other] { $n } remplacements faits
 } ; changez ses dates
hint-avenant = copier l’avenant

# Reassigning past a warning, on the command line
cli-arg-reason = motif, quand quelque chose met en garde (gardé au journal)
cli-value-text = TEXTE
cli-reassign-needs-reason = { $n ->
    [one] Cette mise en garde demande
   *[other] Ces mises en garde demandent
 } un motif : --reason "…" le donne et le journal le garde. Rien n’est écrit.

# Choices made by hand that do not hold together
plan-clash-road = { $way } de trajet avec { $whom }, { $gap } libres
plan-clash-minutes = { $after } cette semaine, { $contracted } au contrat
plan-no-longer-holds = rien n’est écrit : { $name } ne convient plus, { $why } · un autre choix ou F
plan-conflict = rien n’est écrit : { $why }

# Several absences in one plan
finder-join = Qui est absent aussi ? (même plan)
absences-title = ABSENCES  { $names } · { $when }
plan-holds = { $name } aussi : un seul plan pour { $n } absences
plan-held-already = { $name } est déjà dans ce plan
plan-no-pupil = { $name } n’a pas d’AVS ce jour-là : son absence ne change rien au plan
plan-dates-of = Dates et motif de qui ?
plan-of = { $whom } ({ $name })
plan-leave-title = Retirer { $name } de ce plan ?
plan-leave-now = retirer du plan
plan-leave-detail = son absence n’est pas enregistrée
calls-title-of = APPELS  absences { $names } · { $when }

# Leaving a plan that is not recorded
depart-title = Quitter ce plan sans l’écrire
depart-keep = garder le brouillon
depart-keep-what = rien n’est écrit ; Échap aussi
depart-alone = enregistrer l’absence seule
depart-alone-joint = enregistrer les absences seules
depart-alone-what = qui remplace, plus tard
depart-discard = abandonner le plan
depart-discard-what = rien n’est écrit ni gardé
depart-stay = rester sur ce plan
depart-stay-what = rien ne change
depart-discarded = plan abandonné : rien n’est écrit
hint-keep-draft = garder
cli-arg-absentees = qui est absent : une AVS (A7), un élève (E12) ou un établissement (T3), par son code ou son nom ; plusieurs AVS font un seul plan
message-ask-several = Bonjour { $first }, { $absent } ne sont pas là { $when }. Pouvez-vous prendre le relais ?
message-school-several = Bonjour, { $absent } ne sont pas là { $when } et personne n’a pu être trouvé pour :
list-and = { $list } et { $last }
plan-clash-force = { $name } : { $why } · F force
# A meeting
meeting-mark = RÉUNION
meeting-begun = noms masqués, rien ne s’écrit
meeting-ended = fin de la réunion : les noms se montrent
why-in-meeting = en réunion, rien ne s’écrit : Espace m en sort
hint-leave-meeting = quitter la réunion
matter-absent-masked = { $name }, absente
# Session kept
back-where-you-were = vous revoilà où vous étiez ; Espace g h : l’accueil

# Lock
cmd-lock = verrouiller l’écran
hint-lock = verrouiller
locked-title = relais — verrouillé
locked-enter = ⏎ revenir où vous étiez
locked-ask = Phrase secrète :
locked-trying = vérification…
locked-leave = Échap deux fois : quitter
locked-leave-again = Échap encore une fois : quitter
locked-mask = Ce verrou ne cache que l’écran. Avec une phrase secrète (relais key passphrase), la base serait aussi refermée.
locked-closed = Rien ne s’affiche pendant la frappe ; ⏎ ouvre. La base est refermée et sa clé oubliée ; votre place et ce que vous tapiez sont gardés, scellés.
locked-refused = { $why } Le prochain essai attendra { $n } s.

# Recovery code
backup-failed = La sauvegarde du jour n’a pas pu être faite. { $why }
backup-failed-home = pas de sauvegarde aujourd’hui : { $key } dit pourquoi
backup-failed-shell = pas de sauvegarde aujourd’hui : relais check dit pourquoi
code-reminder = le code de secours n’a jamais été montré : { $key }, ou relais key show
code-reminder-short = code de secours à noter : { $key }
code-reminder-shell = le code de secours n’a jamais été montré : relais key show
code-alone = Montrer le code de secours : personne d’autre ne voit l’écran ?
code-not-now = pas maintenant
code-show = personne ne regarde : montrer le code
code-title = Code de secours
code-noted = code de secours montré : Échap l’efface de l’écran
hint-wipe = effacer de l’écran
cmd-recovery-code = montrer le code de secours
hint-recovery-code = code de secours
# Names of erased people in the free text of others
mention-times = { $n ->
    [one] { $n } fois
   *[other] { $n } fois
 }
mentions-heading = Ce nom se lit encore ici (peut-être celui de quelqu’un d’autre) : à corriger à la main
mentions-acts = Et dans { $n ->
    [one] { $n } acte
   *[other] { $n } actes
 } de l’historique gardé, qui s’efface au bout de { $months } mois.
mentions-none = Son nom ne se lit dans aucun texte libre des fiches gardées.

# A card as it was at the end of an earlier day
prompt-as-of = La fiche au soir du
as-of-hint = telle que les fiches étaient alors ; rien ne s’y écrit
as-of-not-past = un jour d’avant aujourd’hui
as-of-making = Fiche au { $date } : reconstitution en cours…
as-of-banner = Au soir du { $date }, { $distance } · rien ne s’écrit ici
as-of-banner-short = Au soir du { $date } · rien ne s’écrit
as-of-kept-since = Le { $date } n’est plus connu : l’historique gardé commence le { $first }.
as-of-nothing-kept = Aucun historique n’est gardé : seul aujourd’hui est connu.
as-of-not-yet = Pas encore de fiche le { $date } : elle a été faite le { $made }.
as-of-not-there = Cette fiche n’existait pas le { $date }.
why-past = cette fiche est celle d’un jour passé : Échap revient à aujourd’hui
cli-arg-as-of = telle que la fiche était au soir de ce jour
hint-today = aujourd’hui

# The store: where it lies, what is known of it, what can be done with it
store-title = Base
fact-folder = Dossier
fact-size = Taille
fact-history = Historique
fact-backups = Sauvegardes
fact-checked = Vérifiée
fact-key = Clé
store-size = { $size } · journal { $journal }, acte { $seq }, époque { $epoch }
store-history = { $n ->
    [one] { $n } acte
   *[other] { $n } actes
 } depuis le { $date }
store-no-history = aucun acte gardé
store-backups = { $n ->
    [one] { $n } gardée
   *[other] { $n } gardées
 }, { $size } · la dernière { $when }
store-no-backup = aucune encore
store-not-checked = pas depuis l’ouverture du programme
store-sound = { $when } : rien d’anormal
store-unsound = { $when } : des anomalies
store-passphrase = phrase secrète
store-key-file = fichier sur ce poste
store-key-noted = code de secours déjà montré
store-key-to-note = code à noter : Espace K
store-check = Vérifier la base
store-check-what = chaque fichier est ouvert ; rien n’est changé
store-verify = Vérifier le journal
store-verify-what = chaque acte s’ouvre et suit le précédent
store-back-up = Sauvegarder maintenant
store-back-up-what = une copie relue, parmi celles du programme
store-back-up-to = Sauvegarder ailleurs…
store-back-up-to-what = un fichier au choix : clé USB, partage
store-compact = Compacter…
store-compact-what = oublier le trop ancien et ce qui fut supprimé
store-kept = Sauvegardes gardées
store-kept-how = { $days } jours, { $weeks } semaines, { $months } mois
store-retention = Historique gardé
store-months = { $n ->
    [one] { $n } mois
   *[other] { $n } mois
 }
store-weeks = { $n ->
    [one] { $n } semaine
   *[other] { $n } semaines
 }
store-days = { $n ->
    [one] { $n } jour
   *[other] { $n } jours
 }
store-by-itself = Compacter de lui-même
store-by-itself-yes = oui, en quittant, si la moitié est trop ancienne
store-by-itself-no = non
store-outside = Programme fermé : relais restore FICHIER · rebuild · key passphrase
store-running = en cours…
store-doing = { $what } : en cours…
store-busy = un travail sur la base est en cours : il se termine d’abord
store-findings = Ce que la vérification a trouvé
store-check-ok = Base vérifiée : rien d’anormal (l’index se vérifie programme fermé).
store-check-bad = Base vérifiée : voir ce qui a été trouvé.
store-back-up-title = Sauvegarder dans le fichier
store-back-up-hint = une copie scellée de toute la base ; ~/ est le dossier personnel
store-compact-title = Compacter ? Cela ne s’annule pas.
store-compact-no = Ne rien changer
store-compact-go = Recommencer le journal
store-compact-drops = { $n ->
    [one] oublie { $n } acte d’avant le { $date }
   *[other] oublie { $n } actes d’avant le { $date }
 }
store-compact-none = aucun acte oublié
store-set-echo = { $before } → { $after }
store-set-bad = un nombre de { $least } à { $most }
store-set-days = Un par jour, pendant
store-set-weeks = Un par semaine, pendant
store-set-months = Un par mois, pendant
store-by-itself-title = Compacter de lui-même ?
store-leaving = Le journal est compacté avant de quitter…

# Erasing a person, from her card
erase-title = Effacer { $name } pour de bon
erase-with = Partent aussi : { $what }
erase-with-none = Aucune autre fiche ne part.
erase-history = L’historique ne garde que dates et actes ; rien d’avant ne s’annule.
erase-backups = Une sauvegarde neuve est faite ; celles d’avant : demandées ensuite.
erase-named = Son nom se lit dans { $n ->
    [one] { $n } texte
   *[other] { $n } textes
 } d’autres fiches, listés ensuite.
erase-type-name = Pour effacer, tapez : { $name }
erase-other-name = Ce n’est pas { $name } : rien n’est effacé.
erase-done = { $n ->
    [one] { $n } fiche effacée
   *[other] { $n } fiches effacées
 } pour de bon.
erase-older-title = { $n ->
    [one] { $n } sauvegarde d’avant la contient
   *[other] { $n } sauvegardes d’avant la contiennent
 } encore
erase-older-go = Les supprimer
erase-older-stay = Les garder
erase-older-until = jusqu’au { $date } au plus tard
erase-named-title = Ce nom se lit encore ici, peut-être celui d’une autre
why-not-a-person = seuls un élève ou une AVS s’effacent
col-host = Poste
who-from = { $who } ({ $host })
menu-store = base, sauvegardes
hint-erase-it = effacer
hint-nothing-erased = ne rien effacer
store-backed-up = Sauvegarde faite et relue, acte { $seq }, { $size } : { $path }
erase-acts = { $n ->
    [one] { $n } acte
   *[other] { $n } actes
 } de l’historique gardé
erase-acts-until = oubliés au bout de { $months } mois
as-of-title = { $what }, au soir du { $date }
erase-no-backup = { $done } La sauvegarde neuve a échoué : { $why }

# Settings
set-title = Réglages : remplacements, trajets, seuils
set-first-plan = Plan montré d’abord
set-unknown-pupil = Ne connaît pas l’élève
set-unknown-place = Ne connaît pas l’établissement
set-travel-minute = Par minute de trajet
set-mismatch = Compétence ou niveau souhaités absents
set-week-anchor = Semaine A (un jour de cette semaine ; vaut pour son année scolaire)
set-weeks-by-calendar = Les semaines A et B alternent
set-week-of = celle du { $day }
set-week-usual = la première semaine impaire de l’année scolaire
set-week-bad = un jour de la semaine A, comme 01/09/2026 ; 0 : la première semaine impaire
set-weeks-of-school = par semaines de classe
set-weeks-of-calendar = par semaines du calendrier
set-recent-cover = Par remplacement récent de plus que la moyenne
set-contract-ending = Contrat fini dans le mois
set-many-pupils = Plus de trois élèves déjà
set-detour = Trajet : route pour 1 000 km à vol d’oiseau
set-speed = Trajet : vitesse
set-fixed = Trajet : minutes ajoutées à chacun
set-round = Trajet : arrondi au-dessus, à
set-unknown-travel = Trajet sans adresse connue
set-usable-gap = Un trou est libre à partir de
set-critical-days = Contrat urgent avant
set-soon-months = Contrat à surveiller avant
set-split-leave = Congés de fractionnement d’un AED, par an
set-split-leave-aesh = Congés de fractionnement d’un AESH, par an
set-distance = Écoles éloignées au-delà de
set-points = { $n ->
    [one] { $n } point
   *[other] { $n } points
 }
set-minutes = { $n } min
set-thousandths = { $n } km
set-kmh = { $n } km/h
set-km = { $n } km
