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

# Une question au terminal, et les réponses qui veulent dire oui
ask-union = Un poste situé dans { $country } est un poste de l'UE, dont le droit y vaut. En faire un poste de l'UE ?
ask-yes = o oui
ask-answers = [o/N]

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
file-not-document = Ce n'est ni une partie ni un document de confiance : { $detail }.
file-no-inputs = Ce dossier ne contient ni .png, ni .jpg, ni .jpeg, ni .txt.
file-not-empty = Il n'est pas vide ; nommez un nouveau dossier.
file-no-head = Il n'y a pas de tête dans cette image.
file-no-text = Ce n'est ni un texte ni une image.
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

# Certificats
issued-composed = mis en Unicode NFC avant la signature : { $fields }
revocation-made = Révocation dans { $file } : envoyez-la à toutes les stations.

# La cérémonie
part-made = { $kind } dans { $file } : pas encore signé
part-composed = mis en Unicode NFC : { $fields }
parts-signed = { $count } signés par la clé { $key }
bundle-made = lot { $version } dans { $file }
root-made = racine 1 dans { $file } : pas encore signée
root-digest = empreinte
root = racine

# La direction
device-revoked = { $device } est révoqué
collected = Envois : { $requests }. Nouvelles inscriptions : { $entries }. En quarantaine : { $quarantined }.
clock-right = L'horloge est dite juste : { $clock }. Les reçus sont de nouveau signés.
clock-in-doubt = le collecteur doute de son horloge et n'a signé aucun reçu ; `roughcheck admin --db URL clock-right`, une fois l'horloge vérifiée
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
