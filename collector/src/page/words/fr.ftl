# Français. Les mots de la page du collecteur. Ceux des verdicts, des décisions, des procédures, des pays et de ce que dit
# un verdict favorable sont ceux du noyau et y figurent.
catalogue-reviewed-by = nobody
language-name = Français

# Autour de chaque page
page-title = Collecteur Roughcheck
page-about = Vérifications de certificats du Processus de Kimberley, telles que les stations les ont envoyées
page-languages = Langue
page-unreviewed = Personne n'a encore relu cette traduction. En cas de doute, c'est l'anglais qui vaut.
page-search-label = Numéro de certificat
page-search = Chercher
page-footer = Cette page n'est montrée que sur cette machine. Les heures sont en UTC. « Reçu » est l'heure de ce collecteur ; celle des téléphones peut être fausse, et rien n'est classé d'après elle.
page-elsewhere = Cette page n'est montrée que sur la machine du collecteur : ouvrez-la sur place à l'adresse { $address } suivie du port, ou par un tunnel SSH.
page-unavailable = La base de données ne répond pas : réessayez plus tard.
pass-only = Un verdict favorable ne parle que du certificat.
pass-means = Il a été signé par son émetteur, n'a pas été modifié, était valable ce jour-là, et correspondait au colis pour autant que l'agent l'a examiné.

# Mots
verdict-none = illisible
parcel-not-examined = colis non examiné
not-genuine = authenticité non établie
no-post = sans poste
post-named = { $post }, { $country }
procedure-another = autre procédure
row-named = inscription { $row }
about-row = au sujet de l'inscription { $row }
standing-active = active
standing-superseded = a une nouvelle clé
standing-revoked = révoquée
title-device = clé de l'appareil { $key }
title-epoch = époque { $epoch }
title-content = contenu { $content }
age-now = à l'instant
age-minutes = { $count ->
    [one] il y a { $count } minute
   *[other] il y a { $count } minutes
}
age-hours = { $count ->
    [one] il y a { $count } heure
   *[other] il y a { $count } heures
}
age-days = { $count ->
    [one] il y a { $count } jour
   *[other] il y a { $count } jours
}

# Noms des colonnes
column-received = Reçu
column-verdict = Verdict du téléphone
column-post-phone = Poste et téléphone
column-row = Inscription
column-last-sync = Dernier envoi
column-rows = Inscriptions
column-standing = Situation
column-device = Appareil
column-what = Ce qui s'est passé
column-clock = Heure du téléphone
column-first = Reçu d'abord
column-then = Reçu ensuite
column-said = Le téléphone a dit
column-follows = Ce qui en découle
column-station = Station
column-journal = Journal
column-doubt = Première inscription douteuse
column-missing = Inscriptions manquantes
column-noticed = Remarqué
column-alarm = Quoi, et que faire

# La première page ; le nombre figure au-dessus de ces mots
checks-title = Vérifications aux postes
count-stations = { $count ->
    [one] station
   *[other] stations
}
count-rows = { $count ->
    [one] inscription au journal
   *[other] inscriptions aux journaux
}
count-twice = { $count ->
    [one] numéro employé deux fois
   *[other] numéros employés deux fois
}
count-wrong = { $count ->
    [one] faux verdict
   *[other] faux verdicts
}
count-forked = { $count ->
    [one] journal dédoublé
   *[other] journaux dédoublés
}
count-gaps = { $count ->
    [one] lacune
   *[other] lacunes
}
count-alarms = { $count ->
    [one] alarme
   *[other] alarmes
}
judged-again = Chaque vérification est jugée ici une seconde fois, d'après les éléments du téléphone et selon les mêmes règles : résultat identique pour { $same }, différent pour { $different }.
judged-unable = { $count ->
    [one] Pour { $count } vérification, une partie des éléments manque.
   *[other] Pour { $count } vérifications, une partie des éléments manque.
}
checks-arrived = Vérifications dans l'ordre d'arrivée
checks-none = Aucune vérification n'est encore arrivée. Une station envoie les siennes par { $sync } et l'adresse de ce collecteur, ou sur une clé USB par { $stick }, puis ici { $collect }.
checks-newest = Les plus récentes d'abord.
look-again = Recharger
look-live = { $seconds ->
    [one] Recharger toutes les secondes
   *[other] Recharger toutes les { $seconds } secondes
}
older-title = Vérifications plus anciennes
older-back = Retour aux plus récentes
older-none = Il n'y en a pas.
stations-title = Stations
stations-none = Aucune station n'est encore inscrite. Faites un jeton sur cette machine par { $enrol }, et donnez-le à la station : { $station }.
stations-order = Les plus longtemps muettes d'abord.

# Problèmes
double-title = Numéros employés deux fois
double-ask = Demandez les papiers aux deux postes, et à l'émetteur lequel est le sien.
double-conflict = Deux certificats différents portent ce numéro
double-two-countries = Présenté à l'importation dans deux pays
wrong-title = Faux verdicts
wrong-about = Ces téléphones ont rendu un autre verdict que celui qui découle de leurs propres éléments. Demandez le téléphone : il ment, ou son logiciel a été modifié.
forks-title = Journaux dédoublés
forks-about = Deux inscriptions occupent une même place : le téléphone a été copié, ou rétabli d'après une copie plus ancienne. Les inscriptions des deux sont gardées.
gaps-title = Lacunes
gaps-about = Inscriptions qui existent, ou ont existé, et ne sont jamais arrivées.
gaps-range = { $from } à { $to }
alarms-title = Alarmes
more-in-stats = { $count ->
    [one] Et { $count } autre : voyez { $stats }.
   *[other] Et { $count } autres : voyez { $stats }.
}

# Un numéro
history-title = Certificat { $number }
history-understood = « { $typed } » a été compris comme { $number }.
history-nothing = Aucune station n'a rien envoyé sur ce numéro. Cela ne dit rien du certificat : une station peut ne pas avoir encore envoyé ses vérifications, ou personne ne l'a présenté. Assurez-vous que le numéro est bien saisi.
history-synced = Quand chaque station a envoyé ses vérifications pour la dernière fois
history-shown = Présenté { $times ->
    [one] { $times } fois
   *[other] { $times } fois
}, à { $posts ->
    [one] { $posts } poste
   *[other] { $posts } postes
}, sur { $phones ->
    [one] { $phones } téléphone
   *[other] { $phones } téléphones
}.
history-seized = { $times ->
    [one] Saisi { $times } fois.
   *[other] Saisi { $times } fois.
}
history-held = { $times ->
    [one] Retenu { $times } fois.
   *[other] Retenu { $times } fois.
}
history-released = { $times ->
    [one] Libéré { $times } fois.
   *[other] Libéré { $times } fois.
}
double-none = Aucun double emploi n'est connu : un seul certificat sous ce numéro, et des importations dans un seul pays au plus. Les stations qui n'ont pas encore envoyé leurs vérifications en savent peut-être davantage.
double-found = Ce numéro a été employé deux fois.
double-pair = { $what } : { $first } et { $second }.
double-place = { $post }, reçu { $time }
rows-title = Toutes les inscriptions
rows-about = Dans l'ordre d'arrivée, la première en haut. La même lettre désigne le même certificat, même réimprimé.
rows-more = D'autres inscriptions sont arrivées ensuite ; celles-ci sont les { $count } premières.

# La recherche
search-title = Recherche
search-none = Pas un numéro de certificat
search-asked = De quel numéro s'agit-il ?
search-help = Un numéro commence par les deux lettres du participant émetteur, suivies de 1 à 16 lettres et chiffres, comme { $example }. Espaces, traits d'union, barres et points ne comptent pas, ni un mot tel que « N° » devant.

# Alarmes, et que faire de chacune
alarm-fork = Deux journaux sous une même clé
alarm-fork-do = Demandez qui s'est servi de ce téléphone, ou d'une copie ; les inscriptions des deux sont gardées.
alarm-gap = Des inscriptions que personne n'a plus
alarm-gap-do = Le téléphone les avait retirées, et elles ne sont pas ici : cherchez une sauvegarde.
alarm-truncated = Un journal qui a été coupé
alarm-truncated-do = Le téléphone en a moins qu'il n'en a envoyé. Demandez pourquoi avant qu'il serve de nouveau.
alarm-head = Une tête de journal dont la signature ne tient pas
alarm-head-do = Rien de cet envoi n'a été gardé. Demandez le téléphone.
alarm-foreign-key = Un journal signé par une autre clé
alarm-foreign-key-do = Quelqu'un a envoyé des inscriptions d'un journal qui n'est pas le sien.
alarm-field = Un champ qui ne correspond pas à son inscription
alarm-field-do = Il a été écarté ; l'inscription elle-même est gardée.
alarm-quarantined = Inscriptions mises en quarantaine
alarm-quarantined-do = Leurs octets ont été modifiés sur le téléphone. Demandez le téléphone.
alarm-verdict = Un verdict qui ne découle pas de ses éléments
alarm-verdict-do = Le téléphone a dit autre chose que ce que donnent ses éléments. Demandez-le.
alarm-succession-of-revoked = Une nouvelle clé nommée par une clé révoquée
alarm-succession-of-revoked-do = La nouvelle clé n'a pas été inscrite.
alarm-token-used-twice = Un jeton employé par deux téléphones
alarm-token-used-twice-do = Trouvez pour lequel il a été fait ; révoquez l'autre.
alarm-token-for-revoked = Un jeton employé par un téléphone révoqué
alarm-token-for-revoked-do = Le téléphone reste révoqué.
alarm-went-back = Un téléphone sur lequel quelque chose est revenu en arrière
alarm-went-back-do = Ses clés, ses listes ou ses heures étaient plus anciennes qu'avant, absentes ou écrites par quelqu'un. Demandez ce qui est arrivé au téléphone avant qu'il serve de nouveau.
alarm-set-otherwise = Un téléphone réglé autrement
alarm-set-otherwise-do = Son poste ou sa racine ont été changés sur le téléphone. Demandez par qui.
alarm-another = Une autre alarme
alarm-another-do = Une version plus récente du collecteur l'a déclenchée.

# Fautes en peu de mots ; leur nom figure à côté
fault-text-unreadable = rien n'a pu être lu
fault-text-foreign = un code ou un texte d'un autre genre
fault-text-several = plusieurs certificats présentés à la fois ; aucun n'a été jugé
fault-text-too-large = l'image était trop grande pour être lue
fault-text-unsupported = une image ou un document d'un genre qui n'est pas lu
fault-text-damaged = le fichier de l'image est endommagé
fault-code-missing = aucun code lisible ; le numéro a été saisi
fault-format-malformed = n'a pas la forme d'un certificat
fault-format-newer = version plus récente que ce que le téléphone comprend
fault-signature-invalid = la signature ne tient pas
fault-key-unknown = aucune autorité n'est connue pour sa clé
fault-key-compromised = la clé qui a signé est en d'autres mains
fault-key-retired = la clé qui a signé n'était plus en usage
fault-key-outside-window = la clé qui a signé n'en avait pas le droit ce jour-là
fault-key-foreign-country = signé par la clé d'un autre pays
fault-key-wrong-use = signé par une clé qui n'est pas faite pour les certificats
fault-dates-expired = expiré
fault-dates-not-yet-valid = son jour d'émission n'est pas encore venu
fault-dates-reversed = il expire avant d'avoir été émis
fault-dates-too-long = valable plus longtemps que permis
fault-revocation-revoked = son numéro a été révoqué
fault-revocation-replaced = son numéro a été remplacé par un autre
fault-participant-none = son émetteur n'était pas participant
fault-participant-suspended = son émetteur était suspendu
fault-participant-unknown-date = on ne sait pas si son émetteur était participant ce jour-là
fault-participant-left-since = son émetteur a été suspendu ou exclu depuis l'émission
fault-participant-member = son émetteur est membre d'un autre participant, qui émet pour lui
fault-participant-by-other-lists = son émetteur n'est que sur les listes d'autres participants
fault-zone-not-compliant = d'une zone qui ne peut pas exporter
fault-zone-no-export = d'un pays que rien ne pouvait quitter
fault-zone-near = d'une zone qui s'écrit presque comme une zone désignée
fault-zone-unknown = on ne sait pas si sa zone pouvait exporter
fault-zone-missing = aucune zone minière n'est nommée là où il en faut une
fault-origin-undisclosed = les pays d'extraction ne sont pas indiqués
fault-origin-missing = aucun pays d'extraction n'est nommé
fault-origin-not-participant = extrait dans un pays qui n'a jamais été participant
fault-origin-suspended = extrait dans un pays suspendu, exclu ou réduit à certaines zones
fault-provenance-differs = d'un autre pays que ne le dit son numéro
fault-provenance-not-participant = d'un pays qui n'a jamais été participant
fault-restriction-origin = droit national sur son origine minière
fault-restriction-provenance = droit national sur son pays de provenance
fault-restriction-party = droit national sur son exportateur ou importateur
fault-restriction-zone = droit national sur sa zone minière
fault-restriction-unknown = droit national que le téléphone était trop vieux pour juger
fault-destination-elsewhere = établi pour l'importation dans un autre pays
fault-content-implausible = poids et valeur ne sont pas plausibles
fault-number-form = le texte saisi n'est pas un numéro de certificat
fault-number-out-of-range = un numéro que son émetteur n'a jamais imprimé
fault-number-differs = le numéro imprimé n'est pas celui du code
fault-number-near = le numéro imprimé est celui du code, à des zéros ou un signe près
fault-alert-number = alerte sur son numéro
fault-alert-seal = alerte sur son scellé
fault-alert-party = alerte sur son exportateur ou importateur
fault-alert-near = proche de ce que nomme une alerte
fault-parcel-count-differs = un autre nombre de paquets
fault-parcel-carats-differs = un autre poids
fault-parcel-seals-differs = d'autres scellés
fault-parcel-seals-not-readable = des scellés qui n'ont pas pu être lus
fault-parcel-seals-renewed = scellés renouvelés en route
fault-parcel-hs-differs = une autre sorte de pierres
fault-parcel-hs-sorted = pierres triées depuis, ou non triées comme certifié
fault-parcel-stones-synthetic = pierres synthétiques trouvées
fault-parcel-stones-polished = pierres taillées trouvées
fault-seen-conflict = ce numéro a été présenté auparavant avec un autre contenu
fault-seen-seized = son colis a déjà été saisi
fault-seen-refused-before = déjà refusé
fault-seen-held-before = déjà retenu
fault-seen-other-parcel = un autre colis a été présenté auparavant avec lui
fault-seen-released = déjà libéré à un poste d'importation
fault-seen-closed-import = son importation a déjà été confirmée
fault-seen-two-countries = déjà présenté à l'importation dans un autre pays
fault-procedure-other = pas la procédure du poste
fault-procedure-own-issue = un certificat du côté même du poste, à l'importation
fault-procedure-not-own = un certificat d'un autre participant, à l'exportation
fault-clock-behind = l'heure du téléphone retarde
fault-clock-ahead = l'heure du téléphone avance beaucoup
fault-trust-none = le téléphone n'a pas de données de confiance
fault-trust-stale = les données de confiance du téléphone sont vieilles
fault-trust-rolled-back = le téléphone a eu des données de confiance plus récentes
fault-trust-lists-old = les listes du téléphone sont vieilles
fault-trust-app-old = l'application du téléphone est trop ancienne pour ses données de confiance
fault-advisory-zone = la société civile met en garde contre sa zone
fault-advisory-party = la société civile met en garde contre son exportateur ou importateur
fault-advisory-general = la société civile met en garde
