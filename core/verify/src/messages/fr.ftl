# Français. Les mots de l'agent : brefs, concrets, rien de plus que ce que l'on sait.
# Chaque texte dit ce qui a été vu et ce que cela veut dire ; que faire figure sous « Suites à donner ».
#
# Un mot, une chose : certificat, code, colis (le tout), paquet (un seul), scellé (d'un colis), poste, inscription (au
# journal), direction, autorité émettrice, exportateur, importateur, données de confiance, listes ; passe, à voir, refusé ;
# libérer, retenir, saisir.
catalogue-reviewed-by = the developers of Roughcheck

# Titres
headline-pass-full = Certificat bon ; le colis y correspond tel que vous l'avez observé.
headline-pass-partly = Certificat bon ; colis examiné en partie seulement.
headline-pass-no = Certificat bon, colis non examiné.
headline-refer = Pas clair : quelqu'un doit l'examiner avant toute suite.
headline-refuse = Refusé : ne laissez pas passer.
headline-unreadable = Aucun certificat n'a pu être lu.
headline-foreign = C'est un code d'un autre genre, pas un certificat.
headline-several = Plusieurs certificats sont en vue : aucun n'a été choisi.

# Rubriques du rapport
label-wrong = Ce qui ne va pas
label-next = Que faire maintenant
label-notes = Bon à savoir
label-not-checked = Non vérifié
label-signed-by = signé par
label-entry = Inscription au journal
label-certificate = Certificat
label-not-recorded = NON INSCRIT : cette vérification n'est pas dans le journal. Notez-la sur papier.
label-dry-run = Essai, rien n'est inscrit.

# Portée
scope-asserted = Le certificat dit une seule chose : que l'émetteur a traité ces diamants selon le Processus de Kimberley, qui ne vise que les mouvements rebelles finançant la guerre contre des gouvernements.
scope-nothing-asserted = Rien n'est affirmé ici : signature et clé n'ont pas été trouvées bonnes toutes les deux.
scope-not-assessed = Personne n'a évalué : { $harms } – { $mining ->
    [artisanal] dans l'extraction artisanale, que le certificat nomme.
    [industrial] dans l'extraction industrielle, que le certificat nomme.
   *[unknown] dans l'extraction artisanale ou industrielle.
}
scope-assessed = Évalué de façon indépendante : { $harm }, par { $by } le { $on } : { $about }
scope-claimed = Affirmé par l'émetteur, et compté pour rien ici : { $harm } ({ $by }) : { $claim }

# Règles : bon et non vérifié
good-text = Il y a un texte du bon genre.
good-code = Le certificat porte un code.
good-format = Le code est un certificat de cette version.
good-signature = La signature est valable : rien n'a changé depuis qu'elle fut apposée.
good-key = La clé est celle de cette autorité et pouvait signer le jour de l'émission.
good-dates = Émis et pas encore expiré, pour autant que ce téléphone puisse le savoir.
good-revocation = Pas retiré, pour autant que ce téléphone le sache.
good-participant = L'émetteur est participant au Processus de Kimberley.
good-zone = Aucune limite de zones minières ne s'y oppose.
good-origin = Rien ne s'oppose aux pays d'extraction.
good-provenance = Il vient du participant dont il porte le numéro.
good-restriction = Le droit de ce poste au-delà du Processus de Kimberley ne s'y oppose pas.
good-destination = Le certificat désigne ce lieu d'importation.
good-content = Poids et valeurs sont plausibles.
good-number = Rien à redire au numéro.
good-alert = Aucune alerte sur le numéro, les scellés ou les parties.
good-parcel-count = Le nombre de paquets est celui du certificat.
good-parcel-carats = Le poids est celui du certificat.
good-parcel-seals = Les scellés sont ceux du certificat.
good-parcel-hs = Les sortes de pierres sont celles du certificat.
good-parcel-stones = Aucune pierre synthétique ou taillée n'a été trouvée.
good-seen = Jamais présenté sur ce téléphone.
good-procedure = Le régime est celui de ce poste.
good-clock = L'heure du téléphone s'accorde avec la dernière heure signée.
good-trust = Les données de confiance sont à jour.
good-advisory = La société civile n'a rien dit à ce sujet.
good-scope = Les limites sont indiquées.
within-parcel-carats = Le poids diffère de { $difference } ct ({ $found } ct trouvés, { $certified } ct certifiés), dans la tolérance convenue.
ignored-format = Le code a des ajouts d'une version ultérieure ({ $ignored }), qui peuvent être ignorés.
listed-participant = { $participant } n'est pas sur la liste du Processus de Kimberley. La liste propre ({ $by }) le nomme depuis le { $since }, et vaut à ce poste.
understood-number = « { $typed } » a été compris comme { $number }, le numéro du certificat.
around-text = Il y a un texte du bon genre. Ce qui l'entourait a été laissé de côté : { $around }.

not-checked-text = Texte : aucun code n'a été montré.
not-checked-code = Code : rien n'a été lu.
not-checked-format = Format : n'a pas pu être jugé.
not-checked-signature = Signature : non vérifiée, on ne sait pas encore qui a signé.
not-checked-key = Clé de signature : non jugée, la signature n'est pas vérifiée.
not-checked-dates = Dates : non jugées, les champs ne sont pas vérifiés.
not-checked-revocation = Retrait : non recherché.
not-checked-participant = Participation de l'émetteur : non jugée.
not-checked-zone = Zones minières : non jugées.
not-checked-origin = Origine : non jugée, les champs ne sont pas vérifiés.
not-checked-provenance = Provenance : non jugée.
not-checked-restriction = Droit au-delà du Processus de Kimberley : non jugé ; celui de ce poste n'est pas installé, ou les champs ne sont pas vérifiés.
not-checked-destination = Pays d'importation : le certificat n'en désigne aucun, ou ce n'est pas une importation.
not-checked-content = Poids et valeurs : non jugés, les champs ne sont pas vérifiés.
not-checked-number = Numéro : non jugé.
not-checked-alert = Alertes : n'ont pas pu être consultées.
not-checked-parcel-count = Nombre de paquets : non observé.
not-checked-parcel-carats = Poids du colis : non observé.
not-checked-parcel-seals = Scellés du colis : non comparés.
not-checked-parcel-hs = Sortes de pierres : non observées.
not-checked-parcel-stones = Pierres synthétiques ou taillées : non recherchées.
not-checked-seen = Présentations antérieures : non recherchées.
not-checked-procedure = Régime : non jugé, ce téléphone n'a pas de poste.
not-checked-clock = Heure : non jugée, ce téléphone ne connaît aucune heure signée.
not-checked-trust = Âge des données de confiance : non jugé.
not-checked-advisory = Ce que dit la société civile de ce certificat : non recherché.
not-checked-scope = Limites du certificat : non indiquées.

# Raisons
reason-text-unreadable = Aucun texte ni code n'a été trouvé.
reason-text-foreign = Le texte ou le code est d'un autre genre : ce n'est pas le code d'un certificat.
reason-text-several = Plusieurs certificats ont été présentés à la fois ({ $numbers }). Aucun n'a été jugé, aucun n'a été choisi.
unnumbered-text-several = Plusieurs certificats ont été présentés à la fois. Aucun n'a été jugé, aucun n'a été choisi.
reason-text-beside = À côté du certificat jugé se trouve autre chose de chez nous : { $kinds }. Cela n'a rien changé.
reason-text-too-large = L'image est trop grande pour être lue : { $size }, { $pixels } pixels ; au plus { $limit } pixels sont lus d'un tel fichier. Rien n'a été examiné.
reason-text-unsupported = C'est un fichier de type { $kind }, qui n'est pas lu : seuls le sont les images JPEG et PNG et le texte simple.
reason-text-damaged = Le fichier de l'image est endommagé : il n'a pas pu être ouvert jusqu'à la fin.
spoilt-text-foreign = C'était le texte d'un certificat, modifié en chemin : { $spoilt }. Lisez-le de nouveau sur le papier.
spoilt-format-malformed = Le texte a été modifié en chemin depuis le papier : { $spoilt } ({ $layer }, place { $at }). Cela seul ne dit rien d'un faux. Lisez-le de nouveau sur le papier.
spoilt-line-break = il contient un saut de ligne
spoilt-space = ses espaces ont été changés ou perdus
spoilt-lower-case = il est en minuscules
spoilt-escaped = il est écrit comme dans une adresse web
spoilt-character = un caractère a été changé ou perdu
spoilt-cut = sa fin manque
spoilt-longer = quelque chose suit sa fin
spoilt-label = quelque chose le précède
around-mark = une marque invisible
around-control = des caractères de commande d'un lecteur
around-reader = le nom qu'un lecteur donne au genre de code
around-quotes = des guillemets
around-repeated = le même texte encore une fois
kinds-newer = un code d'une version ultérieure
kinds-broken = un code qui n'a pas la forme d'un certificat
kinds-unsigned = le même certificat sous une autre signature, qui ne tient pas
reason-code-missing = Aucun code lisible n'a été montré ; un numéro saisi ne prouve rien à lui seul, car chacun peut le copier.
reason-code-missing-refuse = Aucun code lisible n'a été montré, et cet émetteur en met un sur chaque certificat depuis le { $since }.
reason-format-malformed = Le code commence comme un certificat et n'est pas fait comme un certificat : il a été abîmé en chemin, ou n'en est pas un ({ $layer }, position { $at } : { $detail }).
reason-format-newer = Le certificat est d'une version ({ $version }) plus récente que cette application ; ce n'est pas une faute du certificat.
reason-format-newer-critical = Le certificat a des ajouts qu'il faut comprendre ({ $critical }), et cette application ne les connaît pas ; ce n'est pas une faute du certificat.
reason-signature-invalid = La signature n'est pas valable : le certificat a été modifié après signature, ou n'a jamais été signé par cette clé.
reason-key-unknown = La clé { $key } qui a signé n'est celle d'aucune autorité des listes : on ne connaît pas le signataire.
reason-key-unknown-refer = Aucune autorité n'est connue pour la clé { $key } ; mais les listes de ce téléphone manquent ou sont trop vieilles pour en juger.
reason-key-compromised = La clé de { $authority } est en d'autres mains : n'importe qui a pu signer ceci.
reason-key-retired = La clé de { $authority } n'était plus en usage le jour de l'émission.
reason-key-outside-window = La clé de { $authority } n'avait pas le droit de signer le jour de l'émission.
reason-key-foreign-country = La clé est celle d'un participant ({ $participant }), et le numéro celui d'un autre.
reason-key-wrong-use = La clé de { $authority } n'est pas faite pour les certificats.
reason-dates-expired = { $by ->
    [clock] Expiré le { $expires } selon la seule heure de ce téléphone : aucune heure signée ne la confirme.
    [other-time] Expiré le { $expires } d'après une heure venue d'ailleurs : l'horloge de ce téléphone ne le dit pas.
   *[signed-time] Expiré le { $expires }, il y a { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }.
}
reason-dates-not-yet-valid = Émis le { $issued }, jour qui n'est pas encore venu : selon ce téléphone, nous sommes le { $today }. Ou bien l'heure retarde, ou bien l'émetteur a écrit un faux jour.
reason-dates-reversed = Il expire ({ $expires }) avant d'avoir été émis ({ $issued }) : l'émetteur a écrit un faux jour.
reason-dates-too-long = Il est valable du { $issued } au { $expires }, plus longtemps que permis aux certificats de cet émetteur ({ $participant }) : { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}.
reason-dates-last-day = Le dernier jour qui y est imprimé, le { $expires }, est passé ici, mais pas encore partout sur la terre : il vaut encore quelques heures.
reason-revocation-revoked = Le numéro { $number } a été retiré par son émetteur : { $why }.
reason-revocation-replaced = Le numéro { $number } a été remplacé par { $by } et ne vaut plus rien.
reason-participant-none = Le jour de l'émission, l'émetteur ({ $participant }) n'était pas participant au Processus de Kimberley : nul ne peut accepter ses certificats.
reason-participant-suspended = L'émetteur ({ $participant }) était suspendu depuis le { $since } ; le certificat est du { $issued }.
reason-participant-unknown-date = On ne sait pas si l'émetteur ({ $participant }) était participant le { $issued } ; les listes de ce téléphone le nomment à partir du { $since }.
reason-participant-left-since = { $participant } : participant le jour de l'émission ({ $issued }), suspendu ou exclu depuis le { $since }. Seule votre direction peut dire si ce qui fut émis auparavant est encore admis.
ended-participant-left-since = { $participant } n'en est plus depuis le { $since }, et dès ce jour rien de ce qui fut certifié n'est plus admis.
reason-participant-member = { $participant } : un autre participant émet pour ce membre ({ $of }) ; le numéro commence par { $of-code }.
reason-participant-by-other-lists = { $participant } n'est pas sur la liste du Processus de Kimberley. Il est sur les listes propres de { $by }, qui ne valent qu'à leurs postes.
typed-participant-none = { $participant } n'est pas sur la liste des participants du { $today }.
typed-participant-unknown-date = On ne sait pas si { $participant } est participant le { $today } ; la liste le nomme à partir du { $since }.
typed-participant-left-since = { $participant } : participant autrefois, suspendu ou exclu depuis le { $since }.
typed-participant-member = { $participant } : un autre participant émet pour ce membre ({ $of }) ; le numéro commence par { $of-code }.
typed-participant-by-other-lists = { $participant } n'est pas sur la liste des participants au Processus de Kimberley du { $today }. Il est sur les listes propres de { $by }, qui ne valent qu'à leurs postes.
reason-zone-not-compliant = L'émetteur ({ $participant }) ne pouvait exporter que de zones minières désignées ; n'en fait pas partie : { $zones }.
reason-zone-missing = L'émetteur ({ $participant }) ne pouvait exporter que de zones minières désignées, et le certificat n'en nomme aucune.
reason-zone-no-export = Le jour de l'émission ({ $issued }), aucun diamant brut ne pouvait quitter le pays de l'émetteur ({ $participant }).
reason-zone-near = La zone « { $named } » n'est pas sur la liste ; « { $listed } » y est, et s'écrit presque de même.
reason-zone-unknown = { $participant } ne pouvait exporter que de certaines zones minières le jour de l'émission ({ $issued }), et ce téléphone ne sait pas lesquelles.
named-zone-unknown = { $participant } ne pouvait exporter que de zones minières désignées ; on ne sait pas si { $zones } en était déjà une le jour de l'émission ({ $issued }).
reason-origin-undisclosed = Les pays d'extraction ne sont pas indiqués (colis mélangé, astérisques). Cela peut être licite : pour des colis mélangés là où le pays d'importation l'admet, et pour des marchandises déjà vérifiées.
reason-origin-missing = Aucun pays d'extraction n'est nommé. Cela peut être licite : pour des colis mélangés et pour des marchandises renvoyées.
law-origin-undisclosed = Les pays d'extraction ne sont pas indiqués (colis mélangé, astérisques). Le droit de { $importer } dit, depuis le { $since } : { $law }.{ $words }{ $excepted }
law-origin-missing = Aucun pays d'extraction n'est nommé. Le droit de { $importer } dit, depuis le { $since } : { $law }.{ $words }{ $excepted }
strict-origin-undisclosed = Les pays d'extraction ne sont pas indiqués (colis mélangé, astérisques). Ce n'est plus admis à l'importation ({ $importer }) depuis le { $since }, sauf pour des marchandises déjà vérifiées.
strict-origin-missing = Aucun pays d'extraction n'est nommé. Ce n'est plus admis à l'importation ({ $importer }) depuis le { $since }, sauf pour des marchandises renvoyées.
elsewhere-origin-undisclosed = Les pays d'extraction ne sont pas indiqués (colis mélangé, astérisques). Là où il sera importé, on le demandera.
elsewhere-origin-missing = Aucun pays d'extraction n'est nommé. Là où il sera importé, on le demandera.
reason-origin-not-participant = Pays d'extraction : { $countries }, jamais participant au Processus de Kimberley jusqu'au jour de l'émission ({ $issued }) : des diamants bruts de là-bas ne peuvent avoir de certificat.
reason-origin-suspended = Pays d'extraction : { $countries }, suspendu, non participant, ou réduit à certaines zones le jour de l'émission ({ $issued }) : demandez comment les diamants en sont sortis.
reason-provenance-differs = Pays de provenance : { $provenance } ; le numéro est celui de { $participant }.
reason-provenance-not-participant = Pays de provenance : { $provenance }, jamais participant au Processus de Kimberley jusqu'au jour de l'émission ({ $issued }).
reason-restriction-origin = Ce n'est pas une affaire du Processus de Kimberley : le droit de { $importer } vise cette origine depuis le { $since } ({ $law }).{ $words }{ $excepted }
reason-restriction-provenance = Ce n'est pas une affaire du Processus de Kimberley : le droit de { $importer } vise ce qui en vient depuis le { $since } ({ $law }).{ $words }{ $excepted }
reason-restriction-party = Ce n'est pas une affaire du Processus de Kimberley : le droit de { $importer } vise l'exportateur ou l'importateur depuis le { $since } ({ $law }).{ $words }{ $excepted }
reason-restriction-zone = Ce n'est pas une affaire du Processus de Kimberley : le droit de { $importer } vise cette zone minière depuis le { $since } ({ $law }).{ $words }{ $excepted }
reason-restriction-unknown = Ce n'est pas une affaire du Processus de Kimberley : le droit de { $importer } en parle depuis le { $since } ({ $law }) d'une façon que cette application est trop ancienne pour juger.{ $words }{ $excepted }
law-exceptions = Excepté : { $exceptions }
reason-destination-elsewhere = Le certificat désigne { $destination } comme pays d'importation, et ceci est un poste de { $importer }.
reason-content-implausible = Poids et valeur ne vont pas ensemble : { $carats } ct pour { $usd } US$.
valued-content = Poids et valeur ne vont pas ensemble : { $carats } ct pour { $usd } US$ (SH { $hs }), alors que de { $min } à { $max } US$ par carat sont d'usage pour cet émetteur.
reason-number-form = « { $typed } » n'est pas un numéro de certificat : deux lettres du participant, puis son numéro de série. Saisissez-le à nouveau comme il est imprimé, sans mot devant ni derrière.
formed-number = Le numéro { $number } n'a pas la forme qu'emploie son émetteur : { $digits ->
    [one] { $digits } chiffre
   *[other] { $digits } chiffres
}.
asked-number = « { $typed } » peut être { $reading }, mais un mot ou un signe à côté rend cela incertain. Regardez le papier, et saisissez { $reading } si c'est bien le numéro.
reason-number-out-of-range = Le numéro { $number } n'est dans aucune série imprimée par son émetteur.
reason-number-differs = Le numéro imprimé { $printed } n'est pas celui du code, { $number } : code et papier ne vont pas ensemble, ou il a été mal saisi.
reason-number-near = Le numéro imprimé { $printed } et celui du code, { $number }, diffèrent par des zéros ou par un signe qui se ressemble. Comparez-les signe par signe, et saisissez à nouveau celui qui est imprimé.
reason-alert-number = Alerte sur le numéro { $number } : « { $text } » Dit par { $by ->
    [groups] plusieurs parties du Processus de Kimberley ensemble
   *[other] { $by }
 } depuis le { $since } ; valable jusqu'au { $until }.
reason-alert-seal = Alerte sur le scellé { $seal } : « { $text } » Dit par { $by ->
    [groups] plusieurs parties du Processus de Kimberley ensemble
   *[other] { $by }
 } depuis le { $since } ; valable jusqu'au { $until }.
reason-alert-party = Alerte sur l'exportateur ou l'importateur { $party } : « { $text } » Dit par { $by ->
    [groups] plusieurs parties du Processus de Kimberley ensemble
   *[other] { $by }
 } depuis le { $since } ; valable jusqu'au { $until }.
reason-alert-near = { $named } est proche de { $listed }, qui fait l'objet d'une alerte : « { $text } » Dit par { $by ->
    [groups] plusieurs parties du Processus de Kimberley ensemble
   *[other] { $by }
 } depuis le { $since } ; valable jusqu'au { $until }. Cherchez si c'est la même chose.
reason-parcel-count-differs = { $how ->
    [missing] Paquets trouvés : { $found } sur { $certified } ; il en manque { $difference }.
   *[more] Paquets trouvés : { $found } ; certifiés : { $certified } ; il y en a { $difference } de trop.
}
reason-parcel-carats-differs = { $found } ct trouvés, { $certified } ct certifiés : { $difference } ct ({ $percent } %) { $how ->
    [missing] de moins
   *[more] de trop
}. { $grade ->
    [very-small] Une très petite différence, comme entre deux balances.
    [small] Une petite différence.
    [large] Une grande différence.
   *[very-large] Une très grande différence.
}
reason-parcel-seals-differs = { $how ->
    [none] Aucun scellé trouvé. Scellés certifiés : { $certified }.
    [missing] Des scellés manquent. Trouvés : { $found }. Certifiés : { $certified }.
   *[others] D'autres scellés que certifiés. Trouvés : { $found }. Certifiés : { $certified }.
}
reason-parcel-seals-not-readable = Scellés illisibles : { $unreadable }. Lus et conformes : { $found }. Certifiés : { $certified }.
reason-parcel-seals-renewed = D'autres scellés que certifiés, renouvelés en route par une autorité, comme le montrerait l'acte de douane { $record }. Trouvés : { $found }. Certifiés : { $certified }.
reason-parcel-hs-differs = { $how ->
    [none] Aucun diamant brut trouvé. Sortes certifiées : { $certified }.
    [not-rough] Sortes trouvées : { $found }. Sortes certifiées : { $certified }. Tout n'y est pas diamant brut : les pierres travaillées et les autres marchandises ne vont avec aucun certificat de ce genre.
   *[others] Sortes trouvées : { $found }. Sortes certifiées : { $certified }.
}
reason-parcel-hs-sorted = Sortes trouvées : { $found }. Sortes certifiées : { $certified }. Ce peuvent être les mêmes pierres, triées d'un côté et non triées (7102.10) de l'autre.
reason-parcel-stones-synthetic = { $method ->
    [declared] Le transporteur déclare des pierres synthétiques ; un certificat ne vaut que pour des diamants naturels.
    [laboratory] Un laboratoire a trouvé des pierres synthétiques ; un certificat ne vaut que pour des diamants naturels.
   *[tester] Le testeur indique des pierres synthétiques ; un certificat ne vaut que pour des diamants naturels.
}
reason-parcel-stones-polished = Pierres taillées trouvées ; le certificat vaut pour des diamants bruts.
reason-parcel-stones-semi-cut = Pierres sciées, clivées ou débrutées trouvées : ce sont des diamants bruts selon le Processus de Kimberley.
reason-seen-conflict = Le même numéro a été présenté avec un autre contenu (inscription { $seq }, { $post }, { $on }) : l'un des deux est faux.
reason-seen-seized = Le colis de ce certificat a déjà été saisi (inscription { $seq }, { $post }, { $on }).
reason-seen-refused-before = Déjà refusé (inscription { $seq }, { $post }, { $on }).
reason-seen-held-before = Déjà retenu, et pas libéré depuis (inscription { $seq }, { $post }, { $on }).
reason-seen-other-parcel = Un autre colis a été indiqué auparavant pour ce certificat (inscription { $seq }, { $post }, { $on }).
reason-seen-released = Déjà libéré ici à l'importation (inscription { $seq }, { $post }, { $on }) : un certificat vaut pour une seule importation.
reason-seen-undecided = Déjà passé ici à l'importation, et personne n'a inscrit ce qui a été fait (inscription { $seq }, { $post }, { $on }).
reason-seen-closed-import = Son importation a déjà été confirmée (inscription { $seq }, { $post }, { $on }) : un certificat utilisé ne couvre pas un second colis.
reason-seen-two-countries = Déjà présenté à l'importation dans un autre pays (inscription { $seq }, { $post }, { $on }).
reason-seen-elsewhere = Déjà présenté à un autre poste (inscription { $seq }, { $post }, { $on }).
reason-seen-same-post = Déjà présenté à ce poste (inscription { $seq }, { $on }){ $times ->
    [one] {""}
   *[other] , { $times } fois en tout
}.
reason-procedure-other = Le régime choisi ({ $chosen }) n'est pas celui de ce poste ({ $post }).
reason-procedure-own-issue = { $said ->
    [returned] Certificat d'un participant ({ $participant }) pour une importation chez lui-même ({ $participant }) : marchandises qui reviennent, comme il a été dit ici ({ $why }).
   *[nothing] Certificat d'un participant ({ $participant }) pour une importation chez lui-même ({ $participant }) : ce qui y circule n'en a pas besoin. On peut dire que les marchandises reviennent.
}
reason-procedure-not-own = { $said ->
    [returned] Certificat d'un participant ({ $participant }) pour une exportation d'ailleurs : marchandises renvoyées, comme il a été dit ici ({ $why }).
   *[nothing] Certificat d'un participant ({ $participant }) pour une exportation d'ailleurs : ce qui part veut un certificat du participant qu'il quitte. On peut dire que les marchandises sont renvoyées.
}
reason-clock-behind = { $by ->
    [entry] L'heure du téléphone ({ $clock }) retarde sur la dernière inscription de son propre journal ({ $floor }) : elle a été reculée, ou était fausse alors.
    [receipt] L'heure du téléphone ({ $clock }) retarde sur le dernier reçu de la direction ({ $floor }).
   *[floor] L'heure du téléphone ({ $clock }) retarde sur la dernière heure signée ({ $floor }) : elle est fausse.
}
reason-clock-ahead = L'heure du téléphone ({ $clock }) dépasse de { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} la dernière heure signée ({ $floor }) : il en est ainsi après longtemps sans réseau, et quand l'heure est fausse.
reason-trust-none = Ce téléphone n'a pas de données de confiance : aucune signature ne peut être vérifiée.
reason-trust-stale = Les données de confiance ont { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} (du { $made }) : on ignore ce qui a été retiré depuis.
reason-trust-rolled-back = { $what ->
    [gone] Ce téléphone a eu des données de confiance de version { $known } et n'en a plus.
    [documents] Des documents de confiance que ce téléphone avait ont disparu ou ont changé, sans que personne les ait retirés : il peut manquer une alerte ou une révocation.
    [floor] Les heures signées que ce téléphone gardait avaient disparu. Elles ont été remises.
   *[head] Ce téléphone a eu des données de confiance de version { $known } et n'a plus que la version { $installed } : il ignore ce qui a été retiré entre-temps.
}
reason-trust-lists-old = Les listes de participants, de zones et de numéros sont arrêtées au { $day }, il y a plus de douze mois : on ignore ce qui a changé depuis.
reason-trust-app-old = Les données de confiance demandent des règles de version { $wanted }, et cette application juge selon la version { $rules } : une partie de ce qu'elles disent n'est peut-être pas appliquée.
reason-advisory-zone = La société civile, sur { $zone } : « { $text } » Dit depuis le { $since } ; valable jusqu'au { $until }.
reason-advisory-party = La société civile, sur l'exportateur ou l'importateur { $party } : « { $text } » Dit depuis le { $since } ; valable jusqu'au { $until }.
reason-advisory-general = La société civile : « { $text } » Dit depuis le { $since } ; valable jusqu'au { $until }.
reason-advisory-none-lately = Rien de plus récent n'est venu de la société civile : son silence ici ne dit rien.
never-advisory = Rien n'est jamais venu de la société civile sur ce téléphone : son silence ne dit rien ici.
reason-scope-limits = Un certificat ne parle que de mouvements rebelles ; voyez ce que personne n'a évalué.

# Suites à donner
next-decide = Inscrivez ce que vous faites : libérer, retenir ou saisir.
next-examine = Examinez le colis : paquets, scellés, poids, sortes de pierres.
next-keep = Gardez ensemble certificat et colis, et ne laissez rien partir.
next-forgery = Prévenez votre direction, qui prévient la présidence du Processus de Kimberley. N'interrogez ni l'autorité ni les personnes que nomme le papier : ce peuvent être celles du faussaire.
next-report = Prévenez votre direction, qui prévient l'autorité émettrice et la présidence du Processus de Kimberley ; donnez le numéro et les raisons.
next-report-kp = Prévenez votre direction, qui prévient la présidence du Processus de Kimberley ; donnez le numéro et les raisons.
next-alert = Prévenez votre direction avant quiconque est nommé dans l'alerte.
next-call = Consultez votre direction avant de décider.
next-call-issuer = Avant de décider, consultez votre direction, qui interroge l'autorité émettrice.
next-law = Appelez votre autorité nationale : c'est la loi de votre pays, pas l'affaire du Processus de Kimberley. Demandez les papiers de l'exception, là où la loi en prévoit une.
next-recount = Comptez de nouveau ; demandez au transporteur les paquets qui manquent ; si la différence demeure, retenez le colis.
next-reweigh = Pesez de nouveau, sans emballage ; si la différence demeure, retenez le colis et interrogez l'autorité émettrice par votre direction.
next-seals = Regardez de nouveau les scellés, et notez chaque numéro ; n'ouvrez pas le colis.
next-seal-record = Demandez le procès-verbal de douane qui nomme les anciens et les nouveaux scellés.
next-sort = Triez de nouveau, ou faites venir un expert ; si la différence demeure, retenez le colis.
next-laboratory = Retenez les pierres, et faites-les examiner par un laboratoire.
next-offence = Traitez-le comme une infraction douanière : les pierres synthétiques relèvent du SH 7104 et d'aucun certificat.
next-polished = Retirez les pierres taillées, puis comptez et pesez de nouveau le reste.
next-clock = Comparez la date et l'heure du téléphone avec une autre horloge ; réglez-les si elles sont fausses, puis vérifiez de nouveau.
next-left-in-time = Retenez le colis, et demandez s'il est parti pendant la validité du certificat (règlement (CE) n° 2368/2002, article 5, paragraphe 2).
next-corrected = Demandez un certificat corrigé, par votre direction.
next-replacement = Demandez le certificat qui a remplacé celui-ci, et vérifiez-le.
next-trust = Installez les dernières données de confiance, puis vérifiez de nouveau.
next-update = Mettez l'application à jour, puis vérifiez de nouveau.
next-journal = Lisez l'inscription antérieure nommée ci-dessus avant de décider.
next-corrects = Comparez avec le colis indiqué alors ; s'il y eut une erreur de saisie, vérifiez de nouveau et dites quelle inscription cela corrige.
next-used = Demandez à l'importateur pourquoi un certificat utilisé est présenté ; retenez le colis jusqu'à ce que ce soit clair.
next-paper = Regardez le papier lui-même : filigrane, impression, cachet de l'autorité.
next-photo = Tenez le code à plat, bien éclairé, remplissant la moitié de l'image ; puis réessayez.
next-photo-again = Prenez une nouvelle photo avec cette application, en JPEG ou PNG ; puis réessayez.
next-smaller = Reprenez la photo avec moins de pixels, ou découpez-y le code ; puis réessayez.
next-one-by-one = Montrez un seul certificat à la fois, et vérifiez chacun à part.
next-own-code = Photographiez le code du certificat lui-même.
next-read-again = Lisez de nouveau le code sur le papier ; si rien ne change, gardez le papier.
next-retype = Comparez lettre à lettre avec le papier, et saisissez de nouveau le numéro.
next-origin = Demandez les pays d'extraction, ou le motif de l'exception par écrit.
next-vigilance = Regardez de plus près : demandez les certificats avec lesquels ces marchandises sont venues auparavant.
next-zone = Demandez la zone minière par écrit.
next-destination = Demandez au transporteur pourquoi le colis n'est pas dans le pays d'importation que nomme le certificat.
next-value = Regardez les pierres : leur sorte va-t-elle avec cette valeur ?
next-procedure = Choisissez de nouveau le régime, ou notez pourquoi c'en est un autre.
next-own-certificate = Demandez un certificat du participant que les marchandises quittent ; si elles sont renvoyées, faites-en montrer la raison.
next-why-here = Demandez au transporteur pourquoi les marchandises viennent avec ce certificat ; si elles reviennent, faites-en montrer la raison.
next-advisory = Lisez ce que dit la société civile, et regardez de plus près ce qu'elle nomme.

# Mots
list-none = aucun
method-declared = selon la déclaration
method-tester = par testeur
method-laboratory = par laboratoire
procedure-import = importation
procedure-export = exportation
procedure-transit = transit
verdict-pass = passe
verdict-refer = à voir
verdict-refuse = refusé
decision-release = libérer
decision-hold = retenir
decision-seize = saisir

# Le certificat, champ par champ
kpcs-statement = Les diamants bruts contenus dans cet envoi ont été traités conformément aux dispositions du système de certification du Processus de Kimberley pour les diamants bruts.
cert-statement = Déclaration
cert-origin = Pays d'extraction
cert-number = Numéro
cert-issued = Date d'émission
cert-expires = Date d'expiration
cert-participant = Participant émetteur
cert-authority = Autorité émettrice
cert-exporter = Exportateur
cert-importer = Importateur
cert-provenance = Pays de provenance
cert-goods = Marchandises
cert-parcels = Paquets
cert-seals = Scellés
cert-zones = Zones minières ou mines
cert-mining = Extraction
cert-replaces = Remplace le numéro
cert-no-authority = inconnue : aucune signature n'est vérifiée
cert-packages = { $count ->
    [one] { $count } paquet
   *[other] { $count } paquets
}
cert-line = SH { $hs } ({ $kind }) : { $carats } ct, { $usd } US$
hs-7102-10 = non triés
hs-7102-21 = industriels
hs-7102-31 = qualité gemme
origin-mixed-undisclosed = mélangé, non indiqué (***)
origin-absent = aucun nommé
mining-artisanal = artisanale
mining-industrial = industrielle

# Ce que la commande et l'application disent autour d'un rapport
say-not-verified = NON VÉRIFIÉ : ceci montre ce qui est dans le code, et non qui l'a écrit. Pour une réponse, faites une vérification.
say-fields-unverified = Ces champs sont tels qu'ils figurent dans le code ; rien ne montre ici qu'un ayant droit les ait signés.
say-lists = Les listes de ce téléphone sont du { $day }, { $days ->
    [0] aujourd'hui
    [one] vieilles de { $days } jour
   *[other] vieilles de { $days } jours
}.
say-no-lists = Ce téléphone n'a pas encore de listes.
say-decided = Inscrit sous { $seq } : { $decision }.
say-sent = Envoyé : { $sent }. Confirmé : { $accepted }. En attente : { $pending }.
say-quarantined = Mis à part par le collecteur : inscription { $entry } ({ $reason }).
say-fork = Le collecteur a une autre branche de ce journal : { $detail }
say-trust-news = De nouvelles données de confiance ont été installées.
say-alert = Alerte : « { $text } »
say-waiting = { $entries ->
    [one] { $entries } inscription attend et est gardée.
   *[other] { $entries } inscriptions attendent et sont gardées.
}
say-in-force = En vigueur : { $versions }
say-dropped = { $count ->
    [one] La nouvelle liste ne révoque plus { $count } numéro que la liste { $version } révoquait : { $named }
   *[other] La nouvelle liste ne révoque plus { $count } numéros que la liste { $version } révoquait : { $named }
}{ $more ->
    [0] { "." }
   *[other] { " " }et { $more } de plus.
}
say-refused = Refusé : { $text }
say-station = Poste { $post } dans { $folder }
say-introduces = Il se présentera à son collecteur avec le premier envoi.
say-journal-whole = { $entries ->
    [one] { $entries } inscription, telle qu'elle fut écrite.
   *[other] { $entries } inscriptions, chacune telle qu'elle fut écrite.
}
say-journal-broken = Le journal est rompu : { $reason }.
say-journal-broken-at = Le journal est rompu à l'inscription { $seq } : { $reason }.
say-head-held = Comparé à l'inscription { $seq } de { $epoch } : { $held }.
say-nothing-signed = Rien n'est encore signé.
say-exported = { $entries ->
    [one] { $entries } inscription dans { $file }.
   *[other] { $entries } inscriptions dans { $file }.
}
say-pruned = { $rows ->
    [one] { $epoch } : { $rows } inscription retirée, jusqu'à { $seq }.
   *[other] { $epoch } : { $rows } inscriptions retirées, jusqu'à { $seq }.
}
say-forgotten = Effacé : { $fields }.
say-kept-aside = { $files ->
    [one] { $files } fichier abîmé est gardé à côté du journal et peut contenir des copies scellées.
   *[other] { $files } fichiers abîmés sont gardés à côté du journal et peuvent contenir des copies scellées.
}

# Plusieurs entrées à la fois
batch-summary = { $all } entrées. Admises : { $passed }. À examiner : { $referred }. Refusées : { $refused }. Non lues : { $unread }. En échec : { $failed }.
batch-unprinted = Toutes les réponses n'ont pas pu être affichées. Inscrites quand même : { $recorded } ; la dernière est l'inscription { $last }.
batch-unprinted-none = Toutes les réponses n'ont pas pu être affichées. Rien n'a été inscrit.

# Ce qu'une station dit d'elle-même
status-post = Poste
status-root = Racine
status-no-root = Aucune racine n'est fixée : cette station ne croit aucune donnée de confiance, et tout certificat est à examiner, jusqu'à ce qu'elle soit configurée de nouveau avec --root ou avec un jeton de la direction.
status-trust = Données de confiance
status-trust-days = du { $made }, vieilles de { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} ; les prochaines sont attendues le { $next } ; insuffisantes à partir du { $end }
status-no-trust = aucune : aucune signature ne peut être vérifiée
status-versions = Versions
status-distrusted = Non crues
status-not-counted = Ne compte plus
status-floor = Heure signée la plus récente
status-device = Clé de l'appareil
status-waiting = En attente d'envoi
status-no-collector = cette station ne connaît aucun collecteur
status-receipt = Dernier reçu
status-never = jamais
status-quarantined = En quarantaine
status-set-aside = Fichier endommagé gardé sous
status-noticed = Remarqué
noticed-rolled-back = les données de confiance sont plus anciennes que celles que cette station avait, ou ont disparu : installez les dernières
noticed-lost = des documents de confiance que cette station avait ont disparu ou ont changé : installez-les de nouveau
noticed-floor = des heures signées avaient disparu et ont été remises
noticed-root = la configuration de cette station désigne une autre racine, qui n'est pas crue
noticed-copy = la seconde copie de la signature de la dernière inscription du journal avait disparu ou était endommagée ; une base de données plus ancienne se trouve peut-être ici : comparez le journal avec un collecteur ou un témoin, et installez le lot le plus récent
noticed-unproved = des heures étaient enregistrées que rien ne prouve : elles ne comptent pas
label-post = Poste
label-verdict = Verdict
label-decision = Décision
label-time = Heure
label-officer = Agent
label-kind = Sorte d'inscription
label-faults = Fautes
label-why = Motif

# Que taper
hint-no-station = Faites-en un avec `roughcheck station init`.
hint-no-entry = Voyez `journal list`.
hint-reason-needed = Donnez-le avec --reason.
hint-sync = Utilisez `sync`.
hint-trust-install = Utilisez `trust install FILE`.
hint-enrol = Utilisez `station enrol --token T`.
hint-sync-to = Utilisez `sync --to FILE`.
hint-sync-again = Appelez `sync` de nouveau.
hint-head = `journal head` en montre une.
hint-password-needed = Mettez-le dans l'environnement sous ROUGHCHECK_KEY_PASSWORD, ou indiquez un fichier avec --password-file là où cette option existe.
hint-wrong-password = Il vient de --password-file, de ROUGHCHECK_KEY_PASSWORD ou du terminal.
hint-key-file-open = `chmod 600` le réserve à son propriétaire.
hint-replaces = Le champ est `replaces`.
hint-yes = --yes, si c’est voulu.
hint-revocation-key = Nommez la clé qui peut révoquer par --revocation-key : la révocation est faite à côté de l’image.

# Atteintes, telles que le rapport les nomme
harm-KP-REBEL = mouvements rebelles financés par des diamants bruts
harm-H-SEXUAL_VIOLENCE = violences sexuelles
harm-H-TORTURE = torture
harm-H-INHUMANE = traitements cruels ou dégradants
harm-H-ENVIRONMENT = crimes contre l'environnement
harm-H-VIOLENCE_NONREBEL = violences d'autres que des rebelles
harm-H-PUBLIC_SECURITY = abus des forces de sécurité publiques
harm-H-PRIVATE_SECURITY = abus des forces de sécurité privées
harm-H-STATE_AGGRESSION = guerre d'un État payée par des diamants
harm-A2-1-i = torture et traitements dégradants (OCDE)
harm-A2-1-ii = travail forcé
harm-A2-1-iii = pires formes de travail des enfants
harm-A2-1-iv = autres atteintes graves aux droits humains
harm-A2-1-v = crimes de guerre et contre l'humanité
harm-A2-2 = devoir du négociant face aux abus graves
harm-A2-3 = soutien à des groupes armés non rebelles
harm-A2-4 = devoir du négociant face aux groupes armés
harm-A2-5 = paiements aux forces de sécurité
harm-A2-10 = devoir du négociant face aux forces de sécurité
harm-A2-11 = corruption et fausse origine
harm-A2-12 = blanchiment d'argent
harm-A2-13 = impôts et redevances impayés

# Échecs : ce qui s'est passé, et ce qui aide où que ce soit
error-busy = Autre chose travaille avec ces données. Attendez la fin, ou fermez-le, puis réessayez.
error-busy-sync = Un autre envoi est en cours pour ce poste. Réessayez dans { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
}.
error-no-station = Il n'y a pas de poste ici.
error-newer-station = Une version plus récente de ce logiciel a écrit ce poste. Mettez celle-ci à jour.
error-store = Les données ne peuvent être lues ou écrites. Le disque est peut-être plein ou défaillant.
error-store-enrolment = L'enrôlement de ce poste ne peut être lu.
error-signer = La clé ne peut signer maintenant. Déverrouillez l'appareil et réessayez.
error-entropy = L'appareil ne donne pas de nombres aléatoires.
error-last-head = La seconde copie de la tête du journal ne peut être lue ou gardée maintenant.
error-sealing-key = La clé des champs personnels ne peut servir maintenant.
error-device-key = La clé de l'appareil ne peut servir.
error-sealed = Un champ personnel ne peut être scellé ou ouvert.
error-no-entry = Ce journal n'a pas une telle inscription.
error-no-entry-named = Ce journal n'a pas d'inscription { $entry }.
error-not-a-check = Cette inscription n'est pas une vérification.
error-not-a-check-named = L'inscription { $entry } n'est pas une vérification.
error-reason-needed = Cette décision ne va pas avec le verdict et demande un motif.
error-reason-needed-for = Le verdict était { $verdict } : { $decision } demande un motif.
error-parcel = Une observation du colis n'est pas acceptable.
error-parcel-field = Le champ { $field } du colis n'est pas acceptable.
error-parcel-two-readings = Champ { $field } du colis : ce peut être { $one } ou { $other }. Écrivez-le avec deux décimales.
error-parcel-too-fine = Le champ { $field } du colis a plus de deux décimales. Est-ce { $one } ou { $other } : écrivez celui qui compte.
error-parcel-figure = Le champ { $field } du colis n'est pas un nombre qu'un colis puisse avoir. Écrivez-le en chiffres, avec deux décimales au plus, par exemple 1204.35.
error-nothing-to-forget = Cette inscription n'a plus de champ personnel à effacer.
error-nothing-to-forget-named = L'inscription { $entry } n'a plus de champ personnel à effacer.
error-unprunable = Rien ne peut encore être retiré du journal.
error-unprunable-no-receipt = Rien ne peut être retiré : aucun reçu d'un collecteur ne couvre d'inscription. Envoyez d'abord.
error-unprunable-too-young = Rien ne peut être retiré : la plus ancienne inscription couverte par un reçu doit être gardée jusqu'au { $until }.
error-unprunable-no-floor = Rien ne peut être retiré : aucune heure signée n'est encore connue. Installez d'abord des données de confiance.
error-export = L'export n'a pu être écrit.
error-head = Ce n'est pas une tête de journal, ou elle a été modifiée.
error-pin-differs = Ce poste est lié à une autre racine. Une nouvelle racine vient avec les données de confiance.
error-post-by-token = Le poste de cette station est venu avec un jeton de la direction : seul un autre jeton le change.
error-text = Un texte n'est pas acceptable.
error-text-what = Le texte n'est pas acceptable : { $what }.
error-token = Le jeton d'enrôlement ne peut servir. Recopiez-le, ou demandez-en un à votre direction.
error-token-foreign = Ce n'est pas un jeton d'enrôlement : un tel jeton commence par { $prefix }.
error-token-mistyped = Le jeton d'enrôlement a été mal tapé ou coupé. Recopiez-le.
error-token-unreadable = Cette version ne peut lire le jeton d'enrôlement.
error-no-collector = Ce poste ne connaît pas de collecteur. Enrôlez-le avec un jeton de votre direction.
error-receipt = La réponse ne vient pas du collecteur de ce poste.
error-receipt-unreadable = Autre chose qu'un collecteur a répondu.
error-receipt-newer = Le reçu du collecteur est d'une version plus récente. Mettez ce logiciel à jour.
error-receipt-foreign-key = Un collecteur a répondu que ce poste ne connaît pas.
error-receipt-signature = La signature du reçu ne tient pas.
error-receipt-withheld = Le collecteur doute de sa propre horloge et ne donne pas de reçu : prévenez la direction. Ce qui attend est gardé.
error-sync-file = Le fichier ne peut servir à ce poste ou à ce collecteur.
error-sync-file-foreign = Ce n'est pas un fichier de cette sorte.
error-sync-file-newer = Le fichier est d'une version plus récente. Mettez ce logiciel à jour.
error-sync-file-sealed = Le fichier a été scellé pour un autre collecteur, abîmé, ou modifié en chemin.
error-address = Ce n'est pas l'adresse d'un collecteur dans sa forme simple, comme https://collector.example.org.
error-plain-http = http sans chiffrement ne va qu'à cette machine. Utilisez https.
error-no-time = Le temps a manqué pour le reste. Envoyez de nouveau.
error-no-answer = Aucun collecteur n'a répondu. Réessayez plus tard.
error-no-answer-again = Aucun collecteur n'a répondu. Réessayez dans { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
} ou plus tard.
error-unknown-station = Le collecteur ne connaît pas ce poste. Enrôlez-le avec un jeton de votre direction.
error-revoked-station = Le collecteur ne prend plus les inscriptions de ce poste. Demandez à votre direction.
error-denied = L'accès a été refusé avant que le collecteur puisse répondre. Connectez-vous au réseau, ou demandez à votre direction.
error-not-a-collector = Aucun collecteur de ce protocole n'est à cette adresse. Vérifiez l'adresse, ou mettez ce logiciel à jour.
error-too-large = Le réseau ne prend aucune inscription, si peu qu'on en envoie. Portez-les en fichier.
error-cancelled = L'envoi a été arrêté. Envoyez de nouveau.
error-stuck = Le collecteur répond, mais n'avance pas. Réessayez plus tard ; si cela n'aide pas, demandez à votre direction, ou portez les inscriptions en fichier.
error-argument = Une valeur n'est pas acceptable.
error-frame = Ce n'est pas une image de la caméra.
error-photo = Ce n'est pas une image, ou elle est abîmée ou trop grande.
error-not-built = Cette version est construite sans cette partie.
error-record = Les données du certificat ne sont pas acceptables.
error-number-conflict = Ce numéro a déjà été signé avec un autre contenu. Prenez un nouveau numéro, et nommez celui-ci comme remplacé.
error-number-conflict-of = { $number } a déjà été signé avec un autre contenu. Prenez un nouveau numéro, et nommez celui-ci comme remplacé.
error-number-conflict-voided = { $number } a été annulé ou remplacé, et serait imprimé de nouveau.
error-number-conflict-unsigned = { $number }, qui est remplacé, n’a jamais été signé avec ce registre.
error-number-conflict-another = { $number }, qui est remplacé, a été signé par une autre clé. Les téléphones ne le tiennent pour annulé que par une révocation.
error-ledger-damaged = Le registre ne peut être lu. Rétablissez-le avant de signer quoi que ce soit.
error-ledger-damaged-at = La ligne { $line } du registre ne peut être lue. Rétablissez-le avant de signer quoi que ce soit.
error-ledger-damaged-missing = Cette clé a signé, et son registre manque ici ou en est une copie plus ancienne : il contient moins de { $count } de ses numéros. Rapportez le registre, du dossier de la clé ou de sa copie, avant de signer quoi que ce soit.
error-ledger-damaged-carried-on = Ce registre finit ici et continue à côté de la clé { $key }. Signez avec celle-là.
error-ledger-damaged-there = Un registre de ce participant se trouve déjà dans ce dossier. Faites la clé suivante à côté de l’ancienne.
error-too-long = Le texte est trop long pour un code.
error-draw = Le code n'a pu être dessiné.
error-key-kind = Cette clé sert à autre chose.
error-key-kind-of = Une clé { $kind } ne signe pas de certificats.
error-key-kind-successor = La clé suivante est du même genre et du même participant que l’ancienne.
error-key-algorithm = Cette sorte de clé ne signe pas de certificats.
error-signature = La signature ne tient pas sous la clé publique du signataire lui-même.
error-key-file = Ce n'est pas un fichier de clé.
error-key-file-open = D'autres que son propriétaire peuvent lire ce fichier de clé.
error-key-name = Le nom du titulaire de la clé n'est pas acceptable.
error-password = Le mot de passe est vide ou trop long.
error-password-short = Le mot de passe d'une telle clé a au moins { $least } caractères.
error-password-needed = Cette clé a un mot de passe.
error-wrong-password = Le mot de passe n'est pas celui de cette clé.
error-no-secret = Ce fichier de clé ne contient pas de moitié secrète.
error-key-damaged = Ce fichier de clé est abîmé.
error-key-damaged-halves = Les deux moitiés de ce fichier de clé ne vont pas ensemble.
error-closed = Cet émetteur a été fermé. Ouvrez-le de nouveau.

# Documents de confiance refusés
error-trust-root-unpinned = Aucune racine n'est fixée, ou le fichier ne part pas de celle qui l'est.
error-trust-malformed = Ce n'est pas un document de confiance.
error-trust-signature = Une signature ne tient pas, ou aucun ayant droit n'a signé.
error-trust-threshold = Trop peu des clés listées ont signé.
error-trust-group = Un des côtés qui doivent signer ne l'a pas fait.
error-trust-rollback = Le fichier est plus ancien que les données de confiance en vigueur.
error-trust-equivocation = Le fichier a la version en vigueur, avec un autre contenu. Signalez-le à votre direction.
error-trust-part-missing = Une partie manque au fichier.
error-trust-part-rollback = Une partie du fichier est plus ancienne que celle en vigueur.
error-trust-hash = Une partie n'est pas celle que le fichier liste.
error-trust-root-chain = La nouvelle racine n'est pas signée selon les règles de la précédente.
error-trust-root-gap = Une racine manque entre celle en vigueur et celle qui est offerte.
error-trust-scope = C'est signé par une clé qui ne peut dire cela.
error-trust-weak-key = Le fichier liste une clé trop faible.
error-trust-key-id = Deux clés ont le même identifiant.
error-trust-other-root = Il a été établi sous une autre racine, par exemple celle d'un essai pilote.
error-trust-retired-key = C'est signé par une clé retirée, et les parties ne le listent pas.
error-trust-too-large = Le fichier est plus grand que ce qui peut être lu.

# Pays
country-named = { $name } ({ $code })
country-AE = Émirats arabes unis
country-AM = Arménie
country-AO = Angola
country-AT = Autriche
country-AU = Australie
country-BD = Bangladesh
country-BE = Belgique
country-BG = Bulgarie
country-BR = Brésil
country-BW = Botswana
country-BY = Bélarus
country-CA = Canada
country-CD = République démocratique du Congo
country-CF = République centrafricaine
country-CG = République du Congo
country-CH = Suisse
country-CI = Côte d’Ivoire
country-CM = Cameroun
country-CN = Chine
country-CY = Chypre
country-CZ = Tchéquie
country-DE = Allemagne
country-DK = Danemark
country-EE = Estonie
country-ES = Espagne
country-EU = Union européenne
country-FI = Finlande
country-FR = France
country-GA = Gabon
country-GB = Royaume-Uni
country-GH = Ghana
country-GL = Groenland
country-GN = Guinée
country-GR = Grèce
country-GY = Guyana
country-HK = Hong Kong, Chine
country-HR = Croatie
country-HU = Hongrie
country-ID = Indonésie
country-IE = Irlande
country-IL = Israël
country-IN = Inde
country-IT = Italie
country-JP = Japon
country-KE = Kenya
country-KG = Kirghizistan
country-KH = Cambodge
country-KR = République de Corée
country-KZ = Kazakhstan
country-LA = Laos
country-LB = Liban
country-LK = Sri Lanka
country-LR = Libéria
country-LS = Lesotho
country-LT = Lituanie
country-LU = Luxembourg
country-LV = Lettonie
country-ML = Mali
country-MO = Macao, Chine
country-MT = Malte
country-MU = Maurice
country-MX = Mexique
country-MY = Malaisie
country-MZ = Mozambique
country-NA = Namibie
country-NL = Pays-Bas
country-NO = Norvège
country-NZ = Nouvelle-Zélande
country-PA = Panama
country-PL = Pologne
country-PT = Portugal
country-QA = Qatar
country-RO = Roumanie
country-RU = Fédération de Russie
country-SE = Suède
country-SG = Singapour
country-SI = Slovénie
country-SK = Slovaquie
country-SL = Sierra Leone
country-SZ = Eswatini
country-TG = Togo
country-TH = Thaïlande
country-TR = Türkiye
country-TW = Taipei chinois
country-TZ = Tanzanie
country-UA = Ukraine
country-US = États-Unis
country-UZ = Ouzbékistan
country-VE = Venezuela
country-VN = Viet Nam
country-ZA = Afrique du Sud
country-ZW = Zimbabwe
