# Français. Ce que la bibliothèque trouve ; ces textes se placent au milieu d’une phrase.
catalogue-reviewed-by = nobody

# JSON, et ce qu’en dit serde
detail-place = { $found } (ligne { $line }, colonne { $column })
detail-field = champ `{ $field }` : { $found }
detail-not-json = ce n’est pas du JSON
detail-json-end = le JSON finit trop tôt
detail-no-object = ce n’est pas un objet JSON
detail-unknown-field-of = champ inconnu `{ $field }` ; les champs possibles sont { $known }
detail-unknown-of = champ inconnu ; les champs possibles sont { $known }
detail-unknown-field = champ inconnu `{ $field }`
detail-missing-field = il manque le champ `{ $field }`
detail-duplicate-field = le champ `{ $field }` figure deux fois
detail-variant-of = valeur inconnue ; les valeurs possibles sont { $known }
detail-type-found = il faut { $expected }, et non `{ $value }`
detail-type = valeur d’une autre sorte ; il faut { $expected }
detail-value-found = il faut { $expected }, et non `{ $value }`
detail-value = valeur impossible ; il faut { $expected }
detail-length = longueur impossible ; il faut { $expected }
detail-found = { $found }, et non `{ $value }`
detail-text = un texte
detail-list = une liste
detail-map = un objet
detail-boolean = true ou false
detail-reading = `{ $typed }` pourrait être { $reading } : écrivez-le ainsi, si c’est voulu
detail-no-part = { $kind } ne se fait pas à partir de JSON

# Valeurs
detail-time = un instant s’écrit YYYY-MM-DDTHH:MM:SSZ
detail-day = un jour s’écrit YYYY-MM-DD
detail-hexadecimal = il faut des chiffres hexadécimaux, deux par octet
detail-country = le code d’un pays ou d’un participant a deux lettres de A à Z
detail-procedure = un régime est import, export ou transit
detail-decision = une décision est release, hold ou seize
detail-correction = la correction d’erreurs est L, M, Q ou H
detail-socket = ce n’est pas une adresse avec son port
detail-digit = ce n’est pas un nombre écrit en chiffres
detail-figure = écrivez-le en chiffres avec au plus deux décimales, par exemple 1204.35
detail-amount = un montant s’écrit en chiffres avec au plus deux décimales, sous dix milliards
detail-number = un numéro de certificat commence par les deux lettres du participant émetteur
detail-serial = après les deux lettres viennent 1 à 16 lettres et chiffres
detail-empty = le texte est vide
detail-long = le texte est trop long
detail-unshown = un caractère ne se verrait pas comme il est écrit
detail-unshown-sign = { $sign } ne se verrait pas, ou pas comme il est écrit
detail-space = il y a un blanc à une extrémité

# Autorités et direction
detail-foreign-number = une clé de { $own } révoque les numéros de ce participant, et non { $number }
detail-key-reason = une clé est compromised ou retired
detail-database = une base de données s’indique par sqlite:FILE
detail-no-database = il n’y a pas de base de données dans { $file } : `serve` ou `enrol` avec --bundle en fait une
detail-no-device = aucun appareil enrôlé n’a cette clé
detail-no-bundle = le collecteur n’a pas encore de lot de confiance : donnez-lui-en un par --bundle FILE, puis faites des jetons
detail-head = une tête qui ne peut être lue
detail-threshold = un seuil de { $threshold } pour { $keys } clés
detail-head-dates = une tête est faite, puis due, puis à sa fin
detail-not-root = ce n’est pas une racine
detail-no-root = aucune racine parmi les parties
detail-inside = { $kind } ne s’installe que dans un lot
detail-key-id = un identifiant de clé a 16 chiffres hexadécimaux
detail-file-kind = ce n’est pas un fichier de cette sorte
detail-database-failed = la base de données a échoué : { $found }
detail-postgres = PostgreSQL viendra avec une version ultérieure : utilisez sqlite:FILE
detail-later-database = cette base de données est d’une version ultérieure : mettez ce logiciel à jour
detail-other-database = ce n’est pas la base de données d’un collecteur
detail-other-receipt-key = cette base de données a une autre clé des reçus ({ $key }) : les stations enrôlées ici ne croient que celle-là
