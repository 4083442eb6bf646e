# Español. Las palabras del funcionario: breves, concretas, nada más que lo que se sabe.
# Cada texto dice qué se vio y qué significa; qué hacer figura en «Pasos siguientes».
#
# Una palabra, una cosa: certificado, código, lote (todo), bulto (uno solo), precinto (de un lote), puesto, asiento (del
# diario), central (la propia), autoridad emisora, exportador, importador, datos de confianza, listas; pasa, por aclarar,
# rechazado; liberar, retener, incautar.
catalogue-reviewed-by = nobody

# Titulares
headline-pass-full = Certificado bueno; el lote corresponde tal como usted lo observó.
headline-pass-partly = Certificado bueno; lote examinado solo en parte.
headline-pass-no = Certificado bueno, lote sin examinar.
headline-refer = No está claro: alguien debe examinarlo antes de que siga.
headline-refuse = Rechazado: no lo deje pasar.
headline-unreadable = No se pudo leer ningún certificado.
headline-foreign = Es un código de otra clase, no un certificado.
headline-several = Hay más de un certificado a la vista: no se eligió ninguno.

# Rótulos del informe
label-wrong = Lo que está mal
label-next = Qué hacer ahora
label-notes = Conviene saber
label-not-checked = No comprobado
label-signed-by = firmado por
label-entry = Asiento del diario
label-certificate = Certificado
label-not-recorded = NO ANOTADO: esta comprobación no está en el diario. Anótela en papel.
label-dry-run = Ensayo: no se anota nada.

# Alcance
scope-asserted = El certificado dice una sola cosa: que el emisor trató estos diamantes conforme al Proceso de Kimberley, que solo se ocupa de movimientos rebeldes que financian la guerra contra gobiernos.
scope-nothing-asserted = Aquí no se afirma nada: firma y clave no resultaron buenas las dos.
scope-not-assessed = Nadie evaluó: { $harms } – { $mining ->
    [artisanal] en la minería artesanal, que el certificado indica.
    [industrial] en la minería industrial, que el certificado indica.
   *[unknown] en la minería artesanal o industrial.
}
scope-assessed = Evaluado de forma independiente: { $harm }, por { $by } el { $on }: { $about }
scope-claimed = Alegado por el emisor, y aquí sin peso alguno: { $harm } ({ $by }): { $claim }

# Reglas: bueno y no comprobado
good-text = Hay un texto de la clase debida.
good-code = El certificado lleva un código.
good-format = El código es un certificado de esta versión.
good-signature = La firma es válida: nada cambió desde que se firmó.
good-key = La clave es de esta autoridad y podía firmar el día de la emisión.
good-dates = Emitido y aún no vencido, hasta donde este teléfono puede saber.
good-revocation = No ha sido retirado, que este teléfono sepa.
good-participant = El emisor es participante en el Proceso de Kimberley.
good-zone = Ninguna limitación de zonas mineras se opone.
good-origin = Nada se opone a los países de origen minero.
good-provenance = Viene del participante cuyo número lleva.
good-restriction = La ley de este puesto, más allá del Proceso de Kimberley, nada tiene en contra.
good-destination = El certificado indica este lugar de importación.
good-content = Pesos y valores son verosímiles.
good-number = Nada que objetar al número.
good-alert = Ninguna alerta sobre número, precintos o partes.
good-parcel-count = Los bultos son tantos como los certificados.
good-parcel-carats = El peso es el certificado.
good-parcel-seals = Los precintos son los certificados.
good-parcel-hs = Las clases de piedras son las certificadas.
good-parcel-stones = No se hallaron piedras sintéticas ni talladas.
good-seen = Nunca presentado en este teléfono.
good-procedure = El régimen es el de este puesto.
good-clock = El reloj del teléfono concuerda con la última hora firmada.
good-trust = Los datos de confianza están al día.
good-advisory = La sociedad civil no ha dicho nada sobre esto.
good-scope = Los límites están indicados.
within-parcel-carats = El peso difiere en { $difference } ct ({ $found } ct hallados, { $certified } ct certificados), dentro de la tolerancia acordada.
ignored-format = El código tiene añadidos de una versión posterior ({ $ignored }), que pueden pasarse por alto.
listed-participant = { $participant } no está en la lista del Proceso de Kimberley. La lista propia ({ $by }) lo nombra desde el { $since }, y vale en este puesto.
understood-number = «{ $typed }» se entendió como { $number }, el número del certificado.
around-text = Hay un texto de la clase debida. Se dejó fuera lo que lo rodeaba: { $around }.

not-checked-text = Texto: no se mostró ningún código.
not-checked-code = Código: no se leyó nada.
not-checked-format = Formato: no se pudo juzgar.
not-checked-signature = Firma: no verificada, aún no se sabe quién firmó.
not-checked-key = Clave de firma: no juzgada, la firma no está verificada.
not-checked-dates = Fechas: no juzgadas, los campos no están verificados.
not-checked-revocation = Retirada: no consultada.
not-checked-participant = Participación del emisor: no juzgada.
not-checked-zone = Zonas mineras: no juzgadas.
not-checked-origin = Origen: no juzgado, los campos no están verificados.
not-checked-provenance = Procedencia: no juzgada.
not-checked-restriction = Ley más allá del Proceso de Kimberley: no juzgada; la de este puesto no está instalada, o los campos no están verificados.
not-checked-destination = País de importación: el certificado no indica ninguno, o esto no es una importación.
not-checked-content = Pesos y valores: no juzgados, los campos no están verificados.
not-checked-number = Número: no juzgado.
not-checked-alert = Alertas: no se pudieron consultar.
not-checked-parcel-count = Número de bultos: no observado.
not-checked-parcel-carats = Peso del lote: no observado.
not-checked-parcel-seals = Precintos del lote: no comparados.
not-checked-parcel-hs = Clases de piedras: no observadas.
not-checked-parcel-stones = Piedras sintéticas o talladas: no buscadas.
not-checked-seen = Presentaciones anteriores: no consultadas.
not-checked-procedure = Régimen: no juzgado, este teléfono no tiene puesto.
not-checked-clock = Reloj: no juzgado, este teléfono no conoce ninguna hora firmada.
not-checked-trust = Antigüedad de los datos de confianza: no juzgada.
not-checked-advisory = Lo que la sociedad civil dice de este certificado: no consultado.
not-checked-scope = Límites del certificado: no indicados.

# Razones
reason-text-unreadable = No se halló texto ni código.
reason-text-foreign = El texto o código es de otra clase: no es el código de un certificado.
reason-text-several = Se mostró más de un certificado a la vez ({ $numbers }). No se juzgó ninguno, ni se eligió ninguno.
unnumbered-text-several = Se mostró más de un certificado a la vez. No se juzgó ninguno, ni se eligió ninguno.
reason-text-beside = Junto al certificado juzgado hay otra cosa nuestra: { $kinds }. No cambió nada.
reason-text-too-large = La imagen es demasiado grande para leerla: { $size }, { $pixels } píxeles; de un archivo así se leen a lo sumo { $limit } píxeles. No se miró nada.
reason-text-unsupported = Es un archivo de la clase { $kind }, que no se lee: solo imágenes JPEG y PNG y texto simple.
reason-text-damaged = El archivo de la imagen está dañado: no se pudo abrir hasta el final.
spoilt-text-foreign = Era el texto de un certificado y se cambió en el camino: { $spoilt }. Léalo de nuevo del papel.
spoilt-format-malformed = El texto se cambió en el camino desde el papel: { $spoilt } ({ $layer }, posición { $at }). Esto por sí solo no indica falsificación. Léalo de nuevo del papel.
spoilt-line-break = hay en él un salto de línea
spoilt-space = sus espacios se cambiaron o se perdieron
spoilt-lower-case = está en minúsculas
spoilt-escaped = está escrito como en una dirección de internet
spoilt-character = un carácter se cambió o se perdió
spoilt-cut = le falta el final
spoilt-longer = algo sigue a su final
spoilt-label = algo está delante de él
around-mark = una marca invisible
around-control = caracteres de control de un lector
around-reader = el nombre que un lector da a la clase de código
around-quotes = comillas
around-repeated = el mismo texto otra vez
kinds-newer = un código de una versión posterior
kinds-broken = un código que no tiene la forma de un certificado
kinds-unsigned = el mismo certificado con otra firma, que no es válida
reason-code-missing = No se mostró ningún código legible; un número tecleado no prueba nada por sí solo, pues cualquiera puede copiarlo.
reason-code-missing-refuse = No se mostró ningún código legible, y este emisor pone uno en cada certificado desde el { $since }.
reason-format-malformed = El código empieza como un certificado y no está hecho como un certificado: se dañó en el camino, o no lo es ({ $layer }, posición { $at }: { $detail }).
reason-format-newer = El certificado es de una versión ({ $version }) posterior a la que entiende esta aplicación; eso no es falta del certificado.
reason-format-newer-critical = El certificado tiene añadidos que hay que entender ({ $critical }), y esta aplicación no los conoce; eso no es falta del certificado.
reason-signature-invalid = La firma no es válida: el certificado se cambió después de firmado, o nunca se firmó con esta clave.
reason-key-unknown = La clave { $key } que firmó no es de ninguna autoridad de las listas: no se conoce a quien firmó.
reason-key-unknown-refer = No se conoce autoridad para la clave { $key }; pero las listas de este teléfono faltan o son demasiado viejas para decirlo.
reason-key-compromised = La clave de { $authority } está en otras manos: cualquiera pudo firmar esto.
reason-key-retired = La clave de { $authority } ya no estaba en uso el día de la emisión.
reason-key-outside-window = La clave de { $authority } no podía firmar el día de la emisión.
reason-key-foreign-country = La clave es de un participante ({ $participant }), y el número de otro.
reason-key-wrong-use = La clave de { $authority } no es para certificados.
reason-dates-expired = { $by ->
    [clock] Venció el { $expires } solo según el reloj de este teléfono: ninguna hora firmada lo confirma.
    [other-time] Venció el { $expires } según una hora llegada de fuera: el reloj de este teléfono no lo dice.
   *[signed-time] Venció el { $expires }, hace { $days ->
        [one] { $days } día
       *[other] { $days } días
    }.
}
reason-dates-not-yet-valid = Emitido el { $issued }, día que aún no ha llegado: según el reloj de este teléfono hoy es { $today }. O el reloj atrasa, o el emisor escribió un día equivocado.
reason-dates-reversed = Vence ({ $expires }) antes de haberse emitido ({ $issued }): el emisor escribió un día equivocado.
reason-dates-too-long = Es válido del { $issued } al { $expires }, más de lo permitido a los certificados de { $participant } ({ $days ->
    [one] { $days } día
   *[other] { $days } días
}).
reason-dates-last-day = El último día impreso en él, { $expires }, ya pasó aquí, pero aún no en toda la Tierra: todavía vale, unas horas.
reason-revocation-revoked = El número { $number } fue retirado por su emisor: { $why }.
reason-revocation-replaced = El número { $number } fue sustituido por { $by } y ya no vale nada.
reason-participant-none = El día de la emisión el emisor ({ $participant }) no era participante en el Proceso de Kimberley: nadie puede aceptar sus certificados.
reason-participant-suspended = El emisor ({ $participant }) estaba suspendido desde el { $since }; el certificado es del { $issued }.
reason-participant-unknown-date = No se sabe si el emisor ({ $participant }) era participante el { $issued }; las listas de este teléfono lo nombran desde el { $since }.
reason-participant-left-since = { $participant } era participante el día de la emisión ({ $issued }), y está suspendido o fuera desde el { $since }. Solo su central puede decir si se acepta aún lo que emitió antes.
ended-participant-left-since = { $participant } está fuera desde el { $since }, y desde ese día no se acepta nada de lo que certificó.
reason-participant-member = { $participant }: otro participante emite por este miembro ({ $of }); el número empieza por { $of-code }.
reason-participant-by-other-lists = { $participant } no está en la lista del Proceso de Kimberley. Está en las listas propias de { $by }, que solo valen en los puestos de estos.
typed-participant-none = { $participant } no está en la lista de participantes del { $today }.
typed-participant-unknown-date = No se sabe si { $participant } es participante el { $today }; la lista lo nombra desde el { $since }.
typed-participant-left-since = { $participant } fue participante, y está suspendido o fuera desde el { $since }.
typed-participant-member = { $participant }: otro participante emite por este miembro ({ $of }); el número empieza por { $of-code }.
typed-participant-by-other-lists = { $participant } no está en la lista de participantes en el Proceso de Kimberley del { $today }. Está en las listas propias de { $by }, que solo valen en los puestos de estos.
reason-zone-not-compliant = El emisor ({ $participant }) solo podía exportar de zonas mineras listadas; no está entre ellas: { $zones }.
reason-zone-missing = El emisor ({ $participant }) solo podía exportar de zonas mineras listadas, y el certificado no indica ninguna.
reason-zone-no-export = Ningún diamante en bruto podía salir de { $participant } el día de la emisión ({ $issued }).
reason-zone-near = La zona «{ $named }» no está en la lista; está «{ $listed }», que se escribe casi igual.
reason-zone-unknown = { $participant } solo podía exportar de algunas zonas mineras el día de la emisión ({ $issued }), y este teléfono no sabe de cuáles.
named-zone-unknown = { $participant } solo podía exportar de zonas mineras listadas; no se sabe si { $zones } ya lo era el día de la emisión ({ $issued }).
reason-origin-undisclosed = Los países de origen minero no se indican (lote mixto, asteriscos). Puede ser lícito: en lotes mixtos donde el país de importación lo admite, y en mercancías ya verificadas.
reason-origin-missing = No se indica ningún país de origen minero. Puede ser lícito: en lotes mixtos y en mercancías devueltas.
law-origin-undisclosed = Los países de origen minero no se indican (lote mixto, asteriscos). La ley ({ $importer }) dice, desde el { $since }: { $law }.{ $words }{ $excepted }
law-origin-missing = No se indica ningún país de origen minero. La ley ({ $importer }) dice, desde el { $since }: { $law }.{ $words }{ $excepted }
strict-origin-undisclosed = Los países de origen minero no se indican (lote mixto, asteriscos). Ya no se admite en la importación ({ $importer }) desde el { $since }, salvo en mercancías ya verificadas.
strict-origin-missing = No se indica ningún país de origen minero. Ya no se admite en la importación ({ $importer }) desde el { $since }, salvo en mercancías devueltas.
elsewhere-origin-undisclosed = Los países de origen minero no se indican (lote mixto, asteriscos). Donde se importe, se pedirán.
elsewhere-origin-missing = No se indica ningún país de origen minero. Donde se importe, se pedirá.
reason-origin-not-participant = Extraído en: { $countries }, que hasta el día de la emisión ({ $issued }) nunca había sido participante en el Proceso de Kimberley: los diamantes en bruto de allí no pueden tener certificado.
reason-origin-suspended = Extraído en: { $countries }, que el día de la emisión ({ $issued }) estaba suspendido, no era participante, o solo podía exportar de algunas zonas: pregunte cómo salieron los diamantes.
reason-provenance-differs = Viene de { $provenance }, y lleva un número de { $participant }.
reason-provenance-not-participant = Viene de { $provenance }, que hasta el día de la emisión ({ $issued }) nunca había sido participante en el Proceso de Kimberley.
reason-restriction-origin = No es asunto del Proceso de Kimberley: la ley ({ $importer }) se refiere a este origen minero desde el { $since } ({ $law }).{ $words }{ $excepted }
reason-restriction-provenance = No es asunto del Proceso de Kimberley: la ley ({ $importer }) se refiere a mercancías de allí desde el { $since } ({ $law }).{ $words }{ $excepted }
reason-restriction-party = No es asunto del Proceso de Kimberley: la ley ({ $importer }) se refiere al exportador o al importador desde el { $since } ({ $law }).{ $words }{ $excepted }
reason-restriction-zone = No es asunto del Proceso de Kimberley: la ley ({ $importer }) se refiere a esta zona minera desde el { $since } ({ $law }).{ $words }{ $excepted }
reason-restriction-unknown = No es asunto del Proceso de Kimberley: la ley ({ $importer }) se refiere a esto desde el { $since } ({ $law }) de un modo que esta aplicación es demasiado vieja para juzgar.{ $words }{ $excepted }
law-exceptions = Excepciones: { $exceptions }
reason-destination-elsewhere = El certificado indica { $destination } como país de importación, y este es un puesto de { $importer }.
reason-content-implausible = Peso y valor no concuerdan: { $carats } ct por { $usd } US$.
valued-content = Peso y valor no concuerdan: { $carats } ct por { $usd } US$ (SA { $hs }), cuando para este emisor son habituales de { $min } a { $max } US$ por quilate.
reason-number-form = «{ $typed }» no es un número de certificado: dos letras del participante, luego su serie. Tecléelo de nuevo como está impreso, sin palabras delante ni detrás.
formed-number = El número { $number } no tiene la forma que usa su emisor: { $digits ->
    [one] { $digits } cifra
   *[other] { $digits } cifras
}.
asked-number = «{ $typed }» puede ser { $reading }, pero una palabra o un signo al lado lo hace dudoso. Mire el papel, y teclee { $reading } si ese es el número.
reason-number-out-of-range = El número { $number } no está en ninguna serie impresa por su emisor.
reason-number-differs = El número impreso { $printed } no es el del código, { $number }: código y papel no van juntos, o se tecleó mal.
reason-number-near = El número impreso { $printed } y el del código, { $number }, difieren en ceros o en un signo parecido. Compárelos letra por letra, y teclee de nuevo el impreso.
reason-alert-number = Alerta sobre el número { $number }: «{ $text }» Lo dice { $by ->
    [groups] varios lados del Proceso de Kimberley juntos
   *[other] { $by }
 } desde el { $since }; vale hasta el { $until }.
reason-alert-seal = Alerta sobre el precinto { $seal }: «{ $text }» Lo dice { $by ->
    [groups] varios lados del Proceso de Kimberley juntos
   *[other] { $by }
 } desde el { $since }; vale hasta el { $until }.
reason-alert-party = Alerta sobre el exportador o importador { $party }: «{ $text }» Lo dice { $by ->
    [groups] varios lados del Proceso de Kimberley juntos
   *[other] { $by }
 } desde el { $since }; vale hasta el { $until }.
reason-alert-near = { $named } se parece a { $listed }, sobre el que hay una alerta: «{ $text }» Lo dice { $by ->
    [groups] varios lados del Proceso de Kimberley juntos
   *[other] { $by }
 } desde el { $since }; vale hasta el { $until }. Averigüe si son lo mismo.
reason-parcel-count-differs = { $how ->
    [missing] Bultos hallados: { $found } de { $certified }; faltan { $difference }.
   *[more] Bultos hallados: { $found }; certificados: { $certified }; de más: { $difference }.
}
reason-parcel-carats-differs = { $found } ct hallados, { $certified } ct certificados: { $difference } ct ({ $percent } %) { $how ->
    [missing] de menos
   *[more] de más
}. { $grade ->
    [very-small] Una diferencia muy pequeña, como entre dos balanzas.
    [small] Una diferencia pequeña.
    [large] Una diferencia grande.
   *[very-large] Una diferencia muy grande.
}
reason-parcel-seals-differs = { $how ->
    [none] No se halló ningún precinto. Precintos certificados: { $certified }.
    [missing] Faltan precintos. Hallados: { $found }. Certificados: { $certified }.
   *[others] Otros precintos que los certificados. Hallados: { $found }. Certificados: { $certified }.
}
reason-parcel-seals-not-readable = Precintos que no se pueden leer: { $unreadable }. Leídos y conformes: { $found }. Certificados: { $certified }.
reason-parcel-seals-renewed = Otros precintos que los certificados, renovados en el camino por una autoridad, como mostraría el acta de aduana { $record }. Hallados: { $found }. Certificados: { $certified }.
reason-parcel-hs-differs = { $how ->
    [none] No se hallaron diamantes en bruto. Clases certificadas: { $certified }.
    [not-rough] Clases halladas: { $found }. Clases certificadas: { $certified }. No todo lo hallado son diamantes en bruto: las piedras trabajadas y otras mercancías no van con ningún certificado de esta clase.
   *[others] Clases halladas: { $found }. Clases certificadas: { $certified }.
}
reason-parcel-hs-sorted = Clases halladas: { $found }. Clases certificadas: { $certified }. Pueden ser las mismas piedras, clasificadas por un lado y sin clasificar (7102.10) para el otro.
reason-parcel-stones-synthetic = { $method ->
    [declared] El transportista declara piedras sintéticas; un certificado vale solo para diamantes naturales.
    [laboratory] Un laboratorio halló piedras sintéticas; un certificado vale solo para diamantes naturales.
   *[tester] El probador indica piedras sintéticas; un certificado vale solo para diamantes naturales.
}
reason-parcel-stones-polished = Se hallaron piedras talladas; el certificado es para diamantes en bruto.
reason-parcel-stones-semi-cut = Se hallaron piedras aserradas, exfoliadas o desbastadas: para el Proceso de Kimberley son diamantes en bruto.
reason-seen-conflict = El mismo número se presentó con otro contenido (asiento { $seq }, { $post }, { $on }): uno de los dos es falso.
reason-seen-seized = El lote de este certificado ya fue incautado (asiento { $seq }, { $post }, { $on }).
reason-seen-refused-before = Ya fue rechazado (asiento { $seq }, { $post }, { $on }).
reason-seen-held-before = Ya fue retenido, y no se liberó desde entonces (asiento { $seq }, { $post }, { $on }).
reason-seen-other-parcel = Antes se tecleó otro lote para este certificado (asiento { $seq }, { $post }, { $on }).
reason-seen-released = Ya se liberó aquí en la importación (asiento { $seq }, { $post }, { $on }): un certificado vale para una sola importación.
reason-seen-undecided = Ya pasó aquí en la importación, y nadie anotó qué se hizo (asiento { $seq }, { $post }, { $on }).
reason-seen-closed-import = Su importación ya fue confirmada (asiento { $seq }, { $post }, { $on }): un certificado usado no ampara un segundo lote.
reason-seen-two-countries = Ya se presentó para importación en otro país (asiento { $seq }, { $post }, { $on }).
reason-seen-elsewhere = Ya se presentó en otro puesto (asiento { $seq }, { $post }, { $on }).
reason-seen-same-post = Ya se presentó en este puesto (asiento { $seq }, { $on }){ $times ->
    [one] {""}
   *[other] , { $times } veces en total
}.
reason-procedure-other = El régimen elegido ({ $chosen }) no es el de este puesto ({ $post }).
reason-procedure-own-issue = { $said ->
    [returned] Un certificado de { $participant } para importación en { $participant }: mercancías que vuelven, como se dijo aquí ({ $why }).
   *[nothing] Un certificado de { $participant } para importación en { $participant }: lo que circula allí no necesita ninguno. Se puede decir que las mercancías vuelven.
}
reason-procedure-not-own = { $said ->
    [returned] Un certificado de { $participant } para una exportación desde otro lugar: mercancías devueltas, como se dijo aquí ({ $why }).
   *[nothing] Un certificado de { $participant } para una exportación desde otro lugar: lo que sale necesita un certificado del participante del que sale. Se puede decir que las mercancías se devuelven.
}
reason-clock-behind = { $by ->
    [entry] El reloj del teléfono ({ $clock }) va por detrás del último asiento de su propio diario ({ $floor }): se atrasó, o entonces estaba mal.
    [receipt] El reloj del teléfono ({ $clock }) va por detrás del último recibo de la central ({ $floor }).
   *[floor] El reloj del teléfono ({ $clock }) va por detrás de la última hora firmada ({ $floor }): está mal.
}
reason-clock-ahead = El reloj del teléfono ({ $clock }) está { $days ->
    [one] { $days } día
   *[other] { $days } días
} más allá de la última hora firmada ({ $floor }): así es tras mucho tiempo sin red, y cuando el reloj está mal.
reason-trust-none = Este teléfono no tiene datos de confianza: no se puede verificar ninguna firma.
reason-trust-stale = Los datos de confianza tienen { $days ->
    [one] { $days } día
   *[other] { $days } días
} (del { $made }): no se sabe qué se ha retirado desde entonces.
reason-trust-rolled-back = { $what ->
    [gone] Este teléfono tuvo datos de confianza de la versión { $known } y ahora no tiene ninguno.
    [documents] Documentos de confianza que este teléfono tenía han desaparecido o son otros, sin que nadie los haya retirado: puede faltar una alerta o una revocación.
    [floor] Las horas firmadas que este teléfono guardaba habían desaparecido. Se han repuesto.
   *[head] Este teléfono tuvo datos de confianza de la versión { $known } y ahora tiene la versión { $installed }: no sabe qué se retiró entretanto.
}
reason-trust-lists-old = Las listas de participantes, zonas y números valen a fecha de { $day }, hace más de doce meses: no se sabe qué ha cambiado desde entonces.
reason-trust-app-old = Los datos de confianza piden reglas de la versión { $wanted }, y esta aplicación juzga según la versión { $rules }: puede que no se aplique parte de lo que dicen.
reason-advisory-zone = La sociedad civil, sobre { $zone }: «{ $text }» Dicho desde el { $since }; vale hasta el { $until }.
reason-advisory-party = La sociedad civil, sobre el exportador o importador { $party }: «{ $text }» Dicho desde el { $since }; vale hasta el { $until }.
reason-advisory-general = La sociedad civil: «{ $text }» Dicho desde el { $since }; vale hasta el { $until }.
reason-advisory-none-lately = No ha llegado nada más reciente de la sociedad civil: su silencio aquí no dice nada.
never-advisory = A este teléfono nunca llegó nada de la sociedad civil: su silencio aquí no dice nada.
reason-scope-limits = Un certificado habla solo de movimientos rebeldes; vea lo que nadie evaluó.

# Pasos siguientes
next-decide = Anote lo que hace: liberar, retener o incautar.
next-examine = Examine el lote: bultos, precintos, peso, clases de piedras.
next-keep = Guarde juntos certificado y lote, y no deje salir nada.
next-forgery = Avise a su central, que avisa a la presidencia del Proceso de Kimberley. No pregunte a la autoridad ni a las personas que el papel nombra: pueden ser las del falsificador.
next-report = Avise a su central, que avisa a la autoridad emisora y a la presidencia del Proceso de Kimberley; dé el número y las razones.
next-report-kp = Avise a su central, que avisa a la presidencia del Proceso de Kimberley; dé el número y las razones.
next-alert = Avise a su central antes que a nadie que la alerta nombre.
next-call = Consulte a su central antes de decidir.
next-call-issuer = Antes de decidir, consulte a su central, que pregunta a la autoridad emisora.
next-law = Llame a su autoridad nacional: esto es ley de su país, no asunto del Proceso de Kimberley. Pida los documentos de la excepción, donde la ley la prevea.
next-recount = Cuente de nuevo; pida al transportista los bultos que faltan; si la diferencia sigue, retenga el lote.
next-reweigh = Pese de nuevo, sin embalaje; si la diferencia sigue, retenga el lote y pregunte a la autoridad emisora por medio de su central.
next-seals = Mire de nuevo los precintos y anote cada número; no abra el lote.
next-seal-record = Pida el acta de aduana que nombra los precintos antiguos y los nuevos.
next-sort = Clasifique de nuevo, o haga que mire un perito; si la diferencia sigue, retenga el lote.
next-laboratory = Retenga las piedras y haga que las examine un laboratorio.
next-offence = Trátelo como infracción aduanera: las piedras sintéticas van en el SA 7104 y en ningún certificado.
next-polished = Saque las piedras talladas, y luego cuente y pese de nuevo el resto.
next-clock = Compare la fecha y la hora del teléfono con otro reloj; ajústelas si están mal y compruebe de nuevo.
next-left-in-time = Retenga el lote y pregunte si salió mientras el certificado era válido (Reglamento (CE) n.º 2368/2002, artículo 5, apartado 2).
next-corrected = Pida un certificado corregido, por medio de su central.
next-replacement = Pida el certificado que sustituyó a este y compruébelo.
next-trust = Instale los datos de confianza más recientes y compruebe de nuevo.
next-update = Actualice la aplicación y compruebe de nuevo.
next-journal = Lea el asiento anterior nombrado arriba antes de decidir.
next-corrects = Compare con el lote tecleado entonces; si hubo un error, compruebe de nuevo y diga qué asiento corrige.
next-used = Pregunte al importador por qué presenta un certificado usado; retenga el lote hasta que esté claro.
next-paper = Mire el papel mismo: marca de agua, impresión, sello de la autoridad.
next-photo = Sostenga el código plano, con buena luz, que llene la mitad de la imagen; luego pruebe de nuevo.
next-photo-again = Tome otra foto con esta aplicación, en JPEG o PNG; luego pruebe de nuevo.
next-smaller = Tome la foto de nuevo con menos píxeles, o recorte el código; luego pruebe de nuevo.
next-one-by-one = Muestre los certificados de uno en uno, y compruebe cada cual por sí.
next-own-code = Fotografíe el código del propio certificado.
next-read-again = Lea de nuevo el código del papel; si sigue igual, guarde el papel.
next-retype = Compare letra por letra con el papel y teclee el número de nuevo.
next-origin = Pida los países de origen minero, o el motivo de la excepción por escrito.
next-vigilance = Mire con más atención: pida los certificados con los que estas mercancías vinieron antes.
next-zone = Pida la zona minera por escrito.
next-destination = Pregunte al transportista por qué el lote no está en el país de importación que el certificado indica.
next-value = Mire las piedras: ¿concuerda su clase con este valor?
next-procedure = Elija de nuevo el régimen, o anote por qué es otro.
next-own-certificate = Pida un certificado del participante del que salen las mercancías; si se devuelven, haga que se muestre por qué.
next-why-here = Pregunte al transportista por qué las mercancías vienen con este certificado; si vuelven, haga que se muestre.
next-advisory = Lea lo que dice la sociedad civil y mire con más atención lo que nombra.

# Palabras
list-none = ninguno
method-declared = según la declaración
method-tester = por probador
method-laboratory = por laboratorio
procedure-import = importación
procedure-export = exportación
procedure-transit = tránsito
verdict-pass = pasa
verdict-refer = por aclarar
verdict-refuse = rechazado
decision-release = liberar
decision-hold = retener
decision-seize = incautar

# El certificado, campo por campo
kpcs-statement = Los diamantes en bruto incluidos en este envío han sido manejados de conformidad con las disposiciones del sistema de certificación del Proceso de Kimberley para los diamantes en bruto.
cert-statement = Declaración
cert-origin = País de origen minero
cert-number = Número
cert-issued = Fecha de emisión
cert-expires = Fecha de vencimiento
cert-participant = Participante emisor
cert-authority = Autoridad emisora
cert-exporter = Exportador
cert-importer = Importador
cert-provenance = País de procedencia
cert-goods = Mercancías
cert-parcels = Bultos
cert-seals = Precintos
cert-zones = Zonas mineras o minas
cert-mining = Minería
cert-replaces = Sustituye al número
cert-no-authority = desconocida: ninguna firma verificada
cert-packages = { $count ->
    [one] { $count } bulto
   *[other] { $count } bultos
}
cert-line = SA { $hs } ({ $kind }): { $carats } ct, { $usd } US$
hs-7102-10 = sin clasificar
hs-7102-21 = industriales
hs-7102-31 = calidad gema
origin-mixed-undisclosed = mixto, no indicado (***)
origin-absent = ninguno indicado
mining-artisanal = artesanal
mining-industrial = industrial

# Lo que el mandato y la aplicación dicen alrededor de un informe
say-not-verified = SIN VERIFICAR: esto muestra lo que está en el código, y no quién lo escribió. Para una respuesta, haga una comprobación.
say-fields-unverified = Estos campos son los que figuran en el código; aquí nada muestra que los firmara quien tiene derecho.
say-lists = Las listas de este teléfono son del { $day }, { $days ->
    [0] hoy
    [one] hace { $days } día
   *[other] hace { $days } días
}.
say-no-lists = Este teléfono aún no tiene listas.
say-decided = Anotado con el número { $seq }: { $decision }.
say-sent = Enviados: { $sent }. Confirmados: { $accepted }. En espera: { $pending }.
say-quarantined = Apartado por el colector: asiento { $entry } ({ $reason }).
say-fork = El colector tiene otra rama de este diario: { $detail }
say-trust-news = Se instalaron nuevos datos de confianza.
say-alert = Alerta: «{ $text }»
say-waiting = { $entries ->
    [one] { $entries } asiento espera y está guardado.
   *[other] { $entries } asientos esperan y están guardados.
}
say-in-force = En vigor: { $versions }
say-dropped = { $count ->
    [one] La nueva lista ya no revoca un número que la lista { $version } revocaba: { $named }
   *[other] La nueva lista ya no revoca { $count } números que la lista { $version } revocaba: { $named }
}{ $more ->
    [0] { "." }
   *[other] { " " }y { $more } más.
}
say-refused = Rechazado: { $text }
say-station = Estación { $post } en { $folder }
say-introduces = Se presentará a su colector con el primer envío.
say-journal-whole = { $entries ->
    [one] { $entries } asiento, tal como se escribió.
   *[other] { $entries } asientos, cada uno tal como se escribió.
}
say-journal-broken = El diario está roto: { $reason }.
say-journal-broken-at = El diario está roto en el asiento { $seq }: { $reason }.
say-head-held = Cotejado con el asiento { $seq } de { $epoch }: { $held }.
say-nothing-signed = Aún no hay nada firmado.
say-exported = { $entries ->
    [one] { $entries } asiento en { $file }.
   *[other] { $entries } asientos en { $file }.
}
say-pruned = { $rows ->
    [one] { $epoch }: { $rows } asiento quitado, hasta { $seq }.
   *[other] { $epoch }: { $rows } asientos quitados, hasta { $seq }.
}
say-forgotten = Borrado: { $fields }.
say-kept-aside = { $files ->
    [one] { $files } archivo dañado se guarda junto al diario y puede contener copias cifradas.
   *[other] { $files } archivos dañados se guardan junto al diario y pueden contener copias cifradas.
}

# Muchas entradas a la vez
batch-summary = { $all } entradas. Pasan: { $passed }. Por aclarar: { $referred }. Rechazadas: { $refused }. No leídas: { $unread }. Fallidas: { $failed }.
batch-unprinted = No se pudieron mostrar todas las respuestas. Anotadas de todos modos: { $recorded }; la última es el asiento { $last }.
batch-unprinted-none = No se pudieron mostrar todas las respuestas. No se anotó nada.

# Lo que una estación dice de sí
status-post = Puesto
status-root = Raíz
status-no-root = No hay ninguna raíz fijada: esta estación no cree ningún dato de confianza, y todo certificado queda por aclarar, hasta que se configure de nuevo con --root o con un código de la central.
status-trust = Datos de confianza
status-trust-days = del { $made }, de hace { $days ->
    [one] { $days } día
   *[other] { $days } días
}; los próximos se esperan el { $next }; ya no bastan desde el { $end }
status-no-trust = ninguno: no se puede verificar ninguna firma
status-versions = Versiones
status-distrusted = Sin crédito
status-not-counted = Ya no cuenta
status-floor = Última hora firmada
status-device = Clave del aparato
status-waiting = En espera de envío
status-no-collector = esta estación no conoce ningún colector
status-receipt = Último recibo
status-never = nunca
status-quarantined = Apartados
status-set-aside = Archivo dañado guardado en
status-noticed = Observado
noticed-rolled-back = los datos de confianza son más antiguos que los que esta estación tuvo, o han desaparecido: instale los más recientes
noticed-lost = documentos de confianza que esta estación tenía han desaparecido o son otros: instálelos de nuevo
noticed-floor = habían desaparecido horas firmadas y se han repuesto
noticed-root = la configuración de esta estación nombra otra raíz, a la que no se da crédito
noticed-copy = la segunda copia de la firma de la última anotación del diario había desaparecido o estaba dañada, de modo que aquí puede haber una base de datos anterior: compare el diario con un colector o un testigo e instale el paquete más reciente
noticed-unproved = había horas guardadas que nada demuestra: no cuentan
label-post = Puesto
label-verdict = Veredicto
label-decision = Decisión
label-time = Hora
label-officer = Funcionario
label-kind = Clase de asiento
label-faults = Faltas
label-why = Motivo

# Qué teclear
hint-no-station = Haga una con `roughcheck station init`.
hint-no-entry = Vea `journal list`.
hint-reason-needed = Délo con --reason.
hint-sync = Use `sync`.
hint-trust-install = Use `trust install FILE`.
hint-enrol = Use `station enrol --token T`.
hint-sync-to = Use `sync --to FILE`.
hint-sync-again = Llame a `sync` de nuevo.
hint-head = `journal head` muestra una.
hint-password-needed = Póngala en el entorno como ROUGHCHECK_KEY_PASSWORD, o indique un archivo con --password-file donde exista esa opción.
hint-wrong-password = Viene de --password-file, de ROUGHCHECK_KEY_PASSWORD o del terminal.
hint-key-file-open = `chmod 600` lo reserva a su dueño.
hint-replaces = El campo es `replaces`.
hint-yes = --yes, si es lo que se quiere.
hint-revocation-key = Indique la clave que puede revocar con --revocation-key: la revocación se hace junto a la imagen.

# Daños, tal como el informe los nombra
harm-KP-REBEL = movimientos rebeldes financiados con diamantes en bruto
harm-H-SEXUAL_VIOLENCE = violencia sexual
harm-H-TORTURE = tortura
harm-H-INHUMANE = tratos crueles o degradantes
harm-H-ENVIRONMENT = delitos contra el medio ambiente
harm-H-VIOLENCE_NONREBEL = violencia de otros que no son rebeldes
harm-H-PUBLIC_SECURITY = abusos de fuerzas de seguridad públicas
harm-H-PRIVATE_SECURITY = abusos de fuerzas de seguridad privadas
harm-H-STATE_AGGRESSION = guerra de un Estado pagada con diamantes
harm-A2-1-i = tortura y tratos degradantes (OCDE)
harm-A2-1-ii = trabajo forzoso
harm-A2-1-iii = peores formas de trabajo infantil
harm-A2-1-iv = otras violaciones graves de derechos humanos
harm-A2-1-v = crímenes de guerra y de lesa humanidad
harm-A2-2 = deber del comerciante de poner fin a abusos graves
harm-A2-3 = apoyo a grupos armados que no son rebeldes
harm-A2-4 = deber del comerciante ante grupos armados
harm-A2-5 = pagos a fuerzas de seguridad
harm-A2-10 = deber del comerciante ante fuerzas de seguridad
harm-A2-11 = soborno y falso origen
harm-A2-12 = blanqueo de capitales
harm-A2-13 = impuestos y regalías impagados

# Fallos: qué ocurrió, y qué ayuda dondequiera que ocurra
error-busy = Otra cosa está trabajando con estos datos. Espere a que acabe, o ciérrela, y pruebe de nuevo.
error-busy-sync = Hay otro envío en curso para esta estación. Pruebe de nuevo en { $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
}.
error-no-station = Aquí no hay ninguna estación.
error-newer-station = Una versión posterior de este programa escribió esta estación. Actualice este.
error-store = Los datos no se pueden leer o escribir. El disco puede estar lleno o fallando.
error-store-enrolment = La inscripción de esta estación no se puede leer.
error-signer = La clave no puede firmar ahora. Desbloquee el aparato y pruebe de nuevo.
error-entropy = El aparato no da números aleatorios.
error-last-head = La segunda copia de la cabeza del diario no se puede leer o guardar ahora.
error-sealing-key = La clave de los campos personales no se puede usar ahora.
error-device-key = La clave del aparato no se puede usar.
error-sealed = Un campo personal no se puede cifrar o abrir.
error-no-entry = Este diario no tiene tal asiento.
error-no-entry-named = Este diario no tiene el asiento { $entry }.
error-not-a-check = Este asiento no es una comprobación.
error-not-a-check-named = El asiento { $entry } no es una comprobación.
error-reason-needed = Esta decisión no concuerda con el veredicto y necesita un motivo.
error-reason-needed-for = El veredicto fue «{ $verdict }»: «{ $decision }» necesita un motivo.
error-parcel = Una observación del lote no es aceptable.
error-parcel-field = El campo { $field } del lote no es aceptable.
error-parcel-two-readings = Campo { $field } del lote: puede ser { $one } o { $other }. Escríbalo con dos decimales.
error-parcel-too-fine = El campo { $field } del lote tiene más de dos decimales. Es { $one } o { $other }: escriba el que cuenta.
error-parcel-figure = El campo { $field } del lote no es una cifra que un lote pueda tener. Escríbala con dígitos y a lo sumo dos decimales, como 1204.35.
error-nothing-to-forget = A este asiento ya no le queda campo personal que borrar.
error-nothing-to-forget-named = Al asiento { $entry } ya no le queda campo personal que borrar.
error-unprunable = Todavía no se puede quitar nada del diario.
error-unprunable-no-receipt = No se puede quitar nada: ningún recibo de un colector ampara asiento alguno. Envíe primero.
error-unprunable-too-young = No se puede quitar nada: el asiento más antiguo amparado por un recibo debe guardarse hasta { $until }.
error-unprunable-no-floor = No se puede quitar nada: aún no se conoce ninguna hora firmada. Instale primero datos de confianza.
error-export = No se pudo escribir la exportación.
error-head = Esto no es la cabeza de un diario, o fue alterada.
error-pin-differs = Esta estación está ligada a otra raíz. Una raíz nueva viene con los datos de confianza.
error-post-by-token = El puesto de esta estación vino con un código de la central: solo otro código lo cambia.
error-text = Un texto no es aceptable.
error-text-what = El texto no es aceptable: { $what }.
error-token = El código de inscripción no se puede usar. Cópielo de nuevo, o pida uno a su central.
error-token-foreign = Esto no es un código de inscripción: uno empieza por { $prefix }.
error-token-mistyped = El código de inscripción se tecleó mal o está cortado. Cópielo de nuevo.
error-token-unreadable = Esta versión no puede leer el código de inscripción.
error-no-collector = Esta estación no conoce ningún colector. Inscríbala con un código de su central.
error-receipt = La respuesta no viene del colector de esta estación.
error-receipt-unreadable = Respondió otra cosa que no es un colector.
error-receipt-newer = El recibo del colector es de una versión posterior. Actualice este programa.
error-receipt-foreign-key = Respondió un colector que esta estación no conoce.
error-receipt-signature = La firma del recibo no es válida.
error-receipt-withheld = El colector duda de su propio reloj y no da recibos: avise a la central. Lo que espera se conserva.
error-sync-file = El archivo no se puede usar con esta estación o este colector.
error-sync-file-foreign = Este no es un archivo de esta clase.
error-sync-file-newer = El archivo es de una versión posterior. Actualice este programa.
error-sync-file-sealed = El archivo fue cifrado para otro colector, dañado, o cambiado en el camino.
error-address = Esta no es la dirección de un colector en su forma simple, como https://collector.example.org.
error-plain-http = El http simple va solo a esta máquina. Use https.
error-no-time = No hubo tiempo para el resto. Envíe de nuevo.
error-no-answer = Ningún colector respondió. Pruebe más tarde.
error-no-answer-again = Ningún colector respondió. Pruebe de nuevo en { $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
} o más tarde.
error-unknown-station = El colector no conoce esta estación. Inscríbala con un código de su central.
error-revoked-station = El colector ya no admite asientos de esta estación. Pregunte a su central.
error-denied = El acceso se negó antes de que el colector pudiera responder. Entre en la red, o pregunte a su central.
error-not-a-collector = En esta dirección no hay un colector de este protocolo. Revise la dirección, o actualice este programa.
error-too-large = La red no admite ningún asiento, por pocos que se envíen. Llévelos en un archivo.
error-cancelled = El envío se detuvo. Envíe de nuevo.
error-stuck = El colector responde, pero no avanza. Pruebe más tarde; si no ayuda, pregunte a su central, o lleve los asientos en un archivo.
error-argument = Un valor no es aceptable.
error-frame = Esto no es una imagen de la cámara.
error-photo = Esto no es una imagen, o está dañada o es demasiado grande.
error-not-built = Esta versión está hecha sin esa parte.
error-record = Los datos del certificado no son aceptables.
error-number-conflict = Este número ya se firmó con otro contenido. Use un número nuevo e indique este como sustituido.
error-number-conflict-of = { $number } ya se firmó con otro contenido. Use un número nuevo e indique este como sustituido.
error-number-conflict-voided = { $number } fue anulado o sustituido, y se imprimiría de nuevo.
error-number-conflict-unsigned = { $number }, que se sustituye, nunca se firmó con este libro de registro.
error-number-conflict-another = { $number }, que se sustituye, lo firmó otra clave. Los teléfonos solo lo dan por anulado mediante una revocación.
error-ledger-damaged = El libro de registro no se puede leer. Restáurelo antes de firmar nada.
error-ledger-damaged-at = La línea { $line } del libro de registro no se puede leer. Restáurelo antes de firmar nada.
error-ledger-damaged-missing = Esta clave ya ha firmado, y su libro de registro no está aquí o es una copia más antigua: contiene menos de { $count } de sus números. Traiga el libro, de la carpeta de la clave o de su copia, antes de firmar nada.
error-ledger-damaged-carried-on = Este libro de registro termina aquí y sigue junto a la clave { $key }. Firme con esa.
error-ledger-damaged-there = Ya hay un libro de registro de este participante en esa carpeta. Haga la clave sucesora junto a la antigua.
error-too-long = El texto es demasiado largo para un código.
error-draw = No se pudo dibujar el código.
error-key-kind = Esta clave sirve para otra cosa.
error-key-kind-of = Una clave { $kind } no firma certificados.
error-key-kind-successor = La clave sucesora es de la misma clase y del mismo participante que la antigua.
error-key-algorithm = Esta clase de clave no firma certificados.
error-signature = La firma no es válida con la clave pública del propio firmante.
error-key-file = Esto no es un archivo de clave.
error-key-file-open = Otros además de su dueño pueden leer este archivo de clave.
error-key-name = El nombre del titular de la clave no es aceptable.
error-password = La contraseña está vacía o es demasiado larga.
error-password-short = La contraseña de una clave así tiene al menos { $least } caracteres.
error-password-needed = Esta clave tiene contraseña.
error-wrong-password = La contraseña no es la de esta clave.
error-no-secret = Este archivo de clave no contiene la mitad secreta.
error-key-damaged = Este archivo de clave está dañado.
error-key-damaged-halves = Las dos mitades de este archivo de clave no van juntas.
error-closed = Este emisor se cerró. Ábralo de nuevo.

# Documentos de confianza rechazados
error-trust-root-unpinned = No hay ninguna raíz fijada, o el archivo no parte de la fijada.
error-trust-malformed = Esto no es un documento de confianza.
error-trust-signature = Una firma no es válida, o no firmó nadie con derecho a ello.
error-trust-threshold = Firmaron muy pocas de las claves listadas.
error-trust-group = Uno de los lados que deben firmar no lo hizo.
error-trust-rollback = El archivo es más antiguo que los datos de confianza en vigor.
error-trust-equivocation = El archivo tiene la versión en vigor, con otro contenido. Comuníquelo a su central.
error-trust-part-missing = Al archivo le falta una parte.
error-trust-part-rollback = Una parte del archivo es más antigua que la que está en vigor.
error-trust-hash = Una parte no es la que el archivo lista.
error-trust-root-chain = La raíz nueva no está firmada según las reglas de la anterior.
error-trust-root-gap = Falta una raíz entre la que está en vigor y la ofrecida.
error-trust-scope = Está firmado con una clave que no puede decir esto.
error-trust-weak-key = El archivo lista una clave demasiado débil.
error-trust-key-id = Dos claves tienen el mismo identificador.
error-trust-other-root = Se hizo con otra raíz, por ejemplo la de una prueba piloto.
error-trust-retired-key = Está firmado con una clave retirada, y las partes no lo listan.
error-trust-too-large = El archivo es mayor de lo que se puede leer.

# Países
country-named = { $name } ({ $code })
country-AE = Emiratos Árabes Unidos
country-AM = Armenia
country-AO = Angola
country-AT = Austria
country-AU = Australia
country-BD = Bangladés
country-BE = Bélgica
country-BG = Bulgaria
country-BR = Brasil
country-BW = Botsuana
country-BY = Bielorrusia
country-CA = Canadá
country-CD = República Democrática del Congo
country-CF = República Centroafricana
country-CG = República del Congo
country-CH = Suiza
country-CI = Costa de Marfil
country-CM = Camerún
country-CN = China
country-CY = Chipre
country-CZ = Chequia
country-DE = Alemania
country-DK = Dinamarca
country-EE = Estonia
country-ES = España
country-EU = Unión Europea
country-FI = Finlandia
country-FR = Francia
country-GA = Gabón
country-GB = Reino Unido
country-GH = Ghana
country-GL = Groenlandia
country-GN = Guinea
country-GR = Grecia
country-GY = Guyana
country-HK = Hong Kong, China
country-HR = Croacia
country-HU = Hungría
country-ID = Indonesia
country-IE = Irlanda
country-IL = Israel
country-IN = India
country-IT = Italia
country-JP = Japón
country-KE = Kenia
country-KG = Kirguistán
country-KH = Camboya
country-KR = República de Corea
country-KZ = Kazajistán
country-LA = Laos
country-LB = Líbano
country-LK = Sri Lanka
country-LR = Liberia
country-LS = Lesoto
country-LT = Lituania
country-LU = Luxemburgo
country-LV = Letonia
country-ML = Malí
country-MO = Macao, China
country-MT = Malta
country-MU = Mauricio
country-MX = México
country-MY = Malasia
country-MZ = Mozambique
country-NA = Namibia
country-NL = Países Bajos
country-NO = Noruega
country-NZ = Nueva Zelanda
country-PA = Panamá
country-PL = Polonia
country-PT = Portugal
country-QA = Catar
country-RO = Rumanía
country-RU = Federación de Rusia
country-SE = Suecia
country-SG = Singapur
country-SI = Eslovenia
country-SK = Eslovaquia
country-SL = Sierra Leona
country-SZ = Esuatini
country-TG = Togo
country-TH = Tailandia
country-TR = Turquía
country-TW = Taipéi Chino
country-TZ = Tanzania
country-UA = Ucrania
country-US = Estados Unidos
country-UZ = Uzbekistán
country-VE = Venezuela
country-VN = Vietnam
country-ZA = Sudáfrica
country-ZW = Zimbabue
