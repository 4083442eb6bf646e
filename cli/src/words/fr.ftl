# Français. Ce que la commande seule dit : usage, fichiers, clés, cérémonie, direction et démonstration. Les mots des
# vérifications, du journal et des échecs de la bibliothèque sont ceux du noyau et y figurent.
catalogue-reviewed-by = nobody

# Mauvais usage ; devant chaque texte figure l'option dont il s'agit
usage-unknown = La commande ne connaît pas { $what }.
usage-suggested = S'agit-il de { $what } ?
usage-value = { $option } ne peut pas être { $value }.
usage-values = Valeurs possibles : { $values }.
usage-missing = Il manque : { $what }.
usage-conflict = { $what } et { $other } ne vont pas ensemble.
usage-other = Cette ligne de commande ne peut pas être comprise.
usage-help = Voyez --help.
usage-lang = Il n'y a pas de tel catalogue ; essayez { $known }.
usage-one-certificate = { $option } ne vaut que pour un seul certificat : vérifiez ces { $count } entrées une à une.
usage-read-one = `read` prend une seule entrée ; `check` prend des dossiers.
usage-folder = Nommez la station par --station DIR.
usage-sync-way = Donnez une adresse, --to FILE ou --receipt FILE.
usage-ending = --out finit par .png, .svg ou .txt.
usage-revoke = Dites ce qu'il faut révoquer : --number ou --key-id.
usage-number-asked = S'il s'agit de { $reading }, écrivez-le ainsi.
usage-number-form = Un numéro, ce sont les deux lettres du participant et sa série.
usage-enrol = Donnez --post, --country et --procedure de la station.
usage-device = Il faut une clé d'appareil ou son identifiant, en hexadécimal.
usage-country = Ni pays de l'ISO 3166-1 ni participant ; donnez deux lettres telles que EU, CH ou AO.
usage-country-union = Un poste situé là est un poste de l'UE ; donnez --country EU, ou --yes pour l'accepter.
usage-root = Ni 64 chiffres hexadécimaux ni un fichier contenant une racine.
usage-root-kind = un document du genre { $kind }, et non une racine
usage-made-at = plus d'un jour d'écart avec cette horloge ({ $clock }) ; --time-is-meant, si c'est voulu
usage-refused = Non recevable : { $detail }.
usage-password-file = aucune clé ne reste dont ce serait le mot de passe
usage-no-terminal = ici, on ne peut interroger personne : indiquez un fichier avec { $option }
part-version = la version { $version } ne se signe pas : les versions se comptent à partir de 1, et chacune doit laisser place à la suivante
usage-against-root = indiquez avec --root la racine sous laquelle elle est faite, ou placez root.part à côté
usage-sign-out = --out vaut pour une seule partie : signez les autres une à une
usage-seen-before = le registre ne dit pas de qui sont les certificats : indiquez --participant
usage-module-only = --ledger et --participant sont pour une clé dans un module : un fichier de clé nomme son participant, et son registre se trouve à côté.
usage-one-picture = Une image ne peut prendre plusieurs certificats : indiquez un dossier.
usage-participant = Rien ne dit de qui est la clé : indiquez --participant.
usage-ledger-begun = Il n’y a pas ici de registre pour { $participant } ({ $file }) : si cette clé signe pour { $participant } pour la première fois, indiquez --participant { $participant } et --yes ; sinon, rapportez le registre.
usage-ledger = Indiquez le registre par --ledger FICHIER.
usage-succeeds = Indiquez --kind, --participant et --name, ou la clé à laquelle elle succède.
usage-second = Une deuxième clé est celle d'une partie : --kind party.
usage-since = --since est un jour, 2026-03-01, ou un instant, 2026-03-01T10:00:00Z.

# Une question au terminal, et les réponses qui veulent dire oui
ask-union = Un poste situé dans { $country } est un poste de l'UE, dont le droit y vaut. En faire un poste de l'UE ?
ask-issue = { $doubt } Signer quand même ?
ask-ledger-begun = Il n’y a pas ici de registre pour { $participant }. Cette clé signe-t-elle pour { $participant } pour la première fois, et { $file } doit-il être son registre ?
ask-revoke-reason = Aucune raison n’est donnée. Faire la révocation quand même ?
ask-revoke-key = Aucun fichier de clé à côté de celui-ci et aucun lot indiqué n’a la clé { $key }. La révoquer quand même ?
ask-pin = PIN de { $token } :
ask-yes = o oui
ask-answers = [o/N]
ask-password = Mot de passe de { $key } ({ $name }) :
ask-new-password = Nouveau mot de passe :
ask-same-password = Le même encore une fois :

# Fichiers ; devant chaque texte figure leur nom
file-missing = Il n'y a pas de tel fichier ou dossier ({ $detail }).
file-denied = L'accès est refusé ({ $detail }).
file-there = Il existe déjà ({ $detail }).
file-full = Le disque est plein, ou un fichier plus grand ne peut pas être écrit ({ $detail }).
file-folder = C'est un dossier ; il faut un fichier ({ $detail }).
file-failed = Le système a échoué : { $detail }.
file-too-large = Il dépasse { $most } Mio.
file-not-text = Ce n'est pas un texte en UTF-8 ; enregistrez-le en UTF-8.
file-not-parcel = Ce n'est pas un colis : { $detail }.
file-not-certificate = Ce ne sont pas les données d'un certificat : { $detail }.
file-no-certificates = Aucun objet de certificat ne s’y trouve : un dossier a des fichiers .json, un fichier .jsonl un objet par ligne.
file-list = C’est une liste d’objets : écrivez un objet par ligne, dans un fichier qui finit par .jsonl.
file-column = Aucun champ ne porte le nom de la colonne { $name }.
file-no-row = La première ligne d’un tableau nomme les champs, et chacune des suivantes est un certificat.
file-not-document = Ce n'est ni une partie ni un document de confiance : { $detail }.
file-no-inputs = Ce dossier ne contient ni .png, ni .jpg, ni .jpeg, ni .txt.
file-not-empty = Il n'est pas vide ; nommez un nouveau dossier.
file-no-head = Il n'y a pas de tête dans cette image.
file-no-text = Ce n'est ni un texte ni une image.
file-never-overwritten = Ce fichier existe déjà ; rien de signé n'est jamais écrasé : indiquez un nouveau fichier.
sign-other = Un autre document a été mis à la place de celui-ci : regardez-le, puis signez-le.
unprinted = La sortie standard n'a pas pu être écrite : { $detail }
failed = Échec : { $detail }

# Clés
key-there = Elle existe déjà ; une clé n'est jamais écrasée.
key-sealing = Une clé de scellement a 32 octets.
key-password-empty = La première ligne de --password-file est vide.
key-cannot-sign = La clé ne peut pas signer maintenant.
key-of = clé { $kind } de { $name } ({ $participant })
key-public = publique
key-id = identifiant de clé
key-second = deuxième clé { $algorithm }, identifiant de clé { $key }
key-public-in = moitié publique dans { $file } : d'autres peuvent l'avoir
key-resealed = { $file } a un nouveau mot de passe
key-passwords-differ = Les deux mots de passe diffèrent : rien n'a été changé.
hsm-uri-malformed = { $what } ne peut être lu dans cette adresse de clé (RFC 7512).
hsm-uri-unknown = Ce logiciel ne connaît pas l’attribut { $what } d’une adresse de clé : il pourrait désigner une autre clé.
hsm-uri-twice = L’attribut { $what } figure deux fois dans cette adresse de clé.
hsm-uri-module = Indiquez le module : ?module-path=/usr/lib/softhsm/libsofthsm2.so ou semblable.
hsm-uri-object = Indiquez la clé : object=NOM ou id=%01.
hsm-uri-pin = Tout le monde sur cette machine peut lire un PIN dans une ligne de commande : mettez-le dans un fichier, et indiquez celui-ci par pin-source.
hsm-no-pin = Personne ici à qui demander le PIN : indiquez un fichier qui le contient par pin-source.
hsm-module = Le module ne peut être chargé ; voyez module-path : { $detail }
hsm-no-token = Ce jeton n’est pas dans le module ; voyez son nom, ou s’il est branché.
hsm-several-tokens = Plusieurs jetons conviennent : désignez-en un par token, serial ou slot-id.
hsm-wrong-pin = Le PIN est faux ; trop de PIN faux bloquent le jeton.
hsm-locked-pin = Le PIN est bloqué : trop de PIN faux ont été donnés ; le responsable de sécurité du jeton le débloque.
hsm-no-key = Aucune clé privée { $object } n’est sur ce jeton ; voyez object et id.
hsm-several-keys = Plusieurs clés privées conviennent à { $object } : désignez-en une aussi par son id.
hsm-not-ed25519 = { $object } n’est pas une clé Ed25519, ou sa moitié publique n’est pas sur le jeton.
hsm-failed = Le module a échoué : { $detail }

# Certificats
issued-composed = mis en Unicode NFC avant la signature : { $fields }
revocation-made = Révocation dans { $file } : envoyez-la à toutes les stations.
revocation-unnoted = Aucun registre ne le note, car il n’y en a pas en { $file } : un registre ailleurs laisse signer ce numéro de nouveau sans demander. Indiquez-le par --ledger.
revocation-noted-nowhere = Aucun registre ne le note : { $file } se poursuit à côté de la clé { $key }, et ce registre-là laisse signer ce numéro de nouveau sans demander. Indiquez-le par --ledger.
issue-not-meant = Pas signé, puisque ce n’était pas voulu.
issue-foreign-revoker = Une clé d’un autre participant ne peut révoquer ce numéro.
revoke-doubt-reason = Aucune raison n’est donnée ; --yes, si c’est voulu.
revoke-doubt-key = Aucun fichier de clé à côté de celui-ci et aucun lot indiqué n’a cette clé ; --yes, si c’est voulu.
revoke-unsigned = Le registre ne dit pas que cette clé a signé { $number }, et une clé de certificats n’annule que ce qu’elle a signé elle-même.
revoke-not-meant = Pas fait, puisque ce n’était pas voulu.
check-not-signed = Il ne sera pas signé :
check-passes = Un téléphone muni de ce lot ne trouvera rien à redire.
check-nothing = Il n’y a rien à redire au certificat lui-même ; ce que trouve un téléphone muni d’un lot, --bundle le dit.
check-found = Un téléphone trouvera :
check-qr = version du code QR
ledger-issued = émis
ledger-voided = annulé
ledger-replaced = remplacé par { $number }
ledger-empty = Rien n’a encore été émis selon le registre { $file }.

# La cérémonie
part-made = { $kind } dans { $file } : pas encore signé
part-composed = mis en Unicode NFC : { $fields }
parts-signed = { $count } signés par la clé { $key }
bundle-made = lot { $version } dans { $file }
root-made = racine 1 dans { $file } : pas encore signée
root-digest = empreinte
root-next-made = racine { $version } dans { $file } : pas encore signée ; il faut satisfaire la règle de l'ancienne racine et la sienne
root-key-kind = { $code } : une clé { $kind } n’a pas de voix parmi les parties ; une racine contient des clés faites avec --kind party.
root-key-twice = { $code } : cette clé figure déjà dans { $group } ; chaque clé a une voix, dans un seul groupe.
head-made = tête { $version } dans { $file } : pas encore signée ; chaque partie la signe là où elle est
pack-other-head = Ce n'est pas une copie de la tête qui est réunie.
pack-no-head = Aucune tête n'est dans ce dossier : faites-en une avec `trust head`.
bundle-refused = Un téléphone refuserait ce lot, qui n'a donc pas été fait : { $code } ({ $detail }).
trust-lacking = Il manque des signatures à { $what } selon la règle de la racine { $root } ; combien encore : { $count } ; parmi : { $keys }.
show-half = signature incomplète : { $key } n'a signé qu'avec l'une de ses deux clés, ce qui ne compte pas
seen-before-made = partie seen-before dans { $file } : pas encore signée ; certificats : { $count } ; absents du registre et laissés de côté : { $left }
told-dropped = révoqués par la liste en vigueur, et plus par celle-ci : { $names }
told-ended = leur dernier jour est passé : { $names }
told-keys-gone = clés en vigueur que cette liste n'a pas : { $names }
told-participants-gone = participants en vigueur que cette politique n'a pas : { $names }
told-empty = rien n'y figure : { $names }
told-one-algorithm = aussi faible qu'un seul algorithme : ceux-ci signent avec une seule clé et suffisent sans les autres : { $names }
show-title = { $kind } { $version }
show-digest = empreinte de ce qui est signé : { $digest }
show-root = fait sous la racine { $digest }
show-more = et d'autres lignes ({ $count }) : --json les montre toutes
show-unsigned = personne ne l'a encore signé
show-signed = signé par { $key }
show-unsound = une signature qui ne tient pas, sous l'identifiant { $key }
show-unknown = une signature d'une clé que personne ne liste ici : { $key }
show-same = rien ne diffère de la version { $version }, en vigueur
show-differs = comparé à la version { $version }, en vigueur :
show-new = rien de cette sorte n'est en vigueur
show-added = ajouté : { $what }
show-removed = retiré : { $what }
show-changed = changé : { $what }
show-not-to-sign = aucun téléphone ne le prendrait à côté de ce qui est en vigueur : { $detail }
show-phone-takes = Un téléphone l'accepte.
show-phone-refuses = Un téléphone le refuse : { $detail }
list-empty = ce poste ne détient rien de { $list }
root = racine

# Champs de ce qui figure sur une liste
list-number = numéro
list-key-id = identifiant de clé
list-participant = participant
list-zone = zone
list-zones = zones
list-prefix = préfixe
list-digits = chiffres
list-runs = suites
list-reason = raison
list-state = état
list-since = depuis
list-until = jusqu’à
list-from = dès
list-to = à
list-kind = sorte
list-source = source
list-text = texte
list-party = partie
list-parties = parties
list-seal = scellé
list-harm = tort
list-country = pays
list-countries = pays
list-law = loi
list-basis = fondement
list-outcome = issue
list-procedures = régimes
list-hs = SH
list-from-carats = carats à partir de
list-exceptions = exceptions
list-key = clé
list-keep = reste
list-digest = empreinte
list-mining = extraction
list-by = par
list-on = le
list-about = sur

# La direction
device-revoked = { $device } est révoqué
collected = Envois : { $requests }. Nouvelles inscriptions : { $entries }. En quarantaine : { $quarantined }.
clock-right = L'horloge est dite juste : { $clock }. Les reçus sont de nouveau signés.
clock-in-doubt = le collecteur doute de son horloge et n'a signé aucun reçu ; `roughcheck admin --db URL clock-right`, une fois l'horloge vérifiée
clock-unmeant = --at avance de plus d'un jour sur l'horloge de cette machine : aucun reçu n'est signé ; --time-is-meant, si c'est voulu
collector-failed = Le collecteur a échoué : { $detail }

# Ce qu'un poste a encore à faire
undecided = { $checks ->
    [one] { $checks } vérification de ce poste est sans décision : inscrivez ce qui a été fait avec `decide`.
   *[other] { $checks } vérifications de ce poste sont sans décision : inscrivez ce qui a été fait avec `decide`.
}

# La démonstration
demo-due = comme attendu
demo-not-due = PAS COMME ATTENDU
demo-good = un certificat comme il doit être
demo-altered = sa valeur a été changée après la signature
demo-foreign-key = signé par une clé que personne ne nomme
demo-expired = son dernier jour est passé
demo-revoked = son numéro a été repris
demo-suspended = son émetteur était suspendu le jour de l'émission
demo-alert = son numéro fait l'objet d'une alerte
demo-out-of-range = un numéro que son émetteur n'a jamais imprimé
demo-conflict = le numéro du bon, avec un autre contenu
