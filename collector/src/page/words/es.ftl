# Español. Las palabras de la página del colector. Las de los veredictos, decisiones, procedimientos, países y de lo que
# dice un veredicto favorable son las del núcleo y están allí.
catalogue-reviewed-by = nobody
language-name = Español

# Alrededor de cada página
page-title = Colector Roughcheck
page-about = Comprobaciones de certificados del Proceso de Kimberley, tal como las enviaron las estaciones
page-languages = Idioma
page-unreviewed = Nadie ha revisado todavía esta traducción. En caso de duda, vale el inglés.
page-search-label = Número de certificado
page-search = Buscar
page-footer = Esta página solo se muestra en esta máquina. Las horas son UTC. «Recibido» es el reloj de este colector; los de los teléfonos pueden estar mal, y nada se ordena por ellos.
page-elsewhere = Esta página solo se muestra en la propia máquina del colector: ábrala allí en { $address } con el puerto, o por un túnel SSH.
page-unavailable = La base de datos no responde: inténtelo más tarde.
pass-only = Un veredicto favorable habla solo del certificado.
pass-means = Fue firmado por su emisor, no fue modificado, era válido ese día y correspondía al lote hasta donde el funcionario lo examinó.

# Palabras
verdict-none = ilegible
parcel-not-examined = lote sin examinar
not-genuine = autenticidad no demostrada
no-post = sin puesto
post-named = { $post }, { $country }
procedure-another = otro procedimiento
row-named = asiento { $row }
about-row = sobre el asiento { $row }
standing-active = activa
standing-superseded = tiene una clave nueva
standing-revoked = revocada
title-device = clave del aparato { $key }
title-epoch = época { $epoch }
title-content = contenido { $content }
age-now = ahora mismo
age-minutes = { $count ->
    [one] hace { $count } minuto
   *[other] hace { $count } minutos
}
age-hours = { $count ->
    [one] hace { $count } hora
   *[other] hace { $count } horas
}
age-days = { $count ->
    [one] hace { $count } día
   *[other] hace { $count } días
}

# Nombres de las columnas
column-received = Recibido
column-verdict = Veredicto del teléfono
column-post-phone = Puesto y teléfono
column-row = Asiento
column-last-sync = Último envío
column-rows = Asientos
column-standing = Situación
column-device = Aparato
column-what = Qué ocurrió
column-clock = Reloj del teléfono
column-first = Recibido primero
column-then = Recibido después
column-said = El teléfono dijo
column-follows = Lo que resulta
column-station = Estación
column-journal = Diario
column-doubt = Primer asiento dudoso
column-missing = Asientos que faltan
column-noticed = Advertido
column-alarm = Qué, y qué hacer

# La primera página; el número está encima de estas palabras
checks-title = Comprobaciones en los puestos
count-stations = { $count ->
    [one] estación
   *[other] estaciones
}
count-rows = { $count ->
    [one] asiento de diario
   *[other] asientos de diarios
}
count-twice = { $count ->
    [one] número usado dos veces
   *[other] números usados dos veces
}
count-wrong = { $count ->
    [one] veredicto erróneo
   *[other] veredictos erróneos
}
count-forked = { $count ->
    [one] diario bifurcado
   *[other] diarios bifurcados
}
count-gaps = { $count ->
    [one] laguna
   *[other] lagunas
}
count-alarms = { $count ->
    [one] alarma
   *[other] alarmas
}
judged-again = Cada comprobación se juzga aquí otra vez, con los elementos del teléfono y según las mismas reglas: con resultado igual, { $same }; distinto, { $different }.
judged-unable = { $count ->
    [one] Para { $count } comprobación falta parte de los elementos.
   *[other] Para { $count } comprobaciones falta parte de los elementos.
}
checks-arrived = Comprobaciones en orden de llegada
checks-none = Todavía no ha llegado ninguna comprobación. Una estación envía las suyas con { $sync } y la dirección de este colector, o en una memoria USB con { $stick } y aquí { $collect }.
checks-newest = Las más recientes primero.
look-again = Mirar de nuevo
look-live = { $seconds ->
    [one] Mirar de nuevo cada segundo
   *[other] Mirar de nuevo cada { $seconds } segundos
}
older-title = Comprobaciones anteriores
older-back = Volver a las más recientes
older-none = No hay ninguna.
stations-title = Estaciones
stations-none = Todavía no se ha inscrito ninguna estación. Haga un código de inscripción en esta máquina con { $enrol }, y déselo a la estación: { $station }.
stations-order = Primero las que llevan más tiempo en silencio.

# Problemas
double-title = Números usados dos veces
double-ask = Pida los papeles a los dos puestos, y pregunte al emisor cuál de ellos es el suyo.
double-conflict = Dos certificados distintos llevan este número
double-two-countries = Presentado para importación en dos países
wrong-title = Veredictos erróneos
wrong-about = Estos teléfonos dieron un veredicto distinto del que resulta de sus propios elementos. Pida el teléfono: miente, o su programa fue modificado.
forks-title = Diarios bifurcados
forks-about = Hay dos asientos en un mismo lugar: el teléfono fue copiado, o restaurado desde una copia anterior. Se guardan los asientos de ambos.
gaps-title = Lagunas
gaps-about = Asientos que existen, o existieron, y nunca llegaron.
gaps-range = { $from } a { $to }
alarms-title = Alarmas
more-in-stats = { $count ->
    [one] Y { $count } más: vea { $stats }.
   *[other] Y { $count } más: vea { $stats }.
}

# Un número
history-title = Certificado { $number }
history-understood = «{ $typed }» se entendió como { $number }.
history-nothing = Ninguna estación ha enviado nada sobre este número. Eso no dice nada del certificado: puede que una estación no haya enviado aún sus comprobaciones, o que nadie lo haya presentado. Compruebe que el número está bien escrito.
history-synced = Cuándo envió cada estación sus comprobaciones por última vez
history-shown = Presentado { $times ->
    [one] { $times } vez
   *[other] { $times } veces
}, en { $posts ->
    [one] { $posts } puesto
   *[other] { $posts } puestos
}, en { $phones ->
    [one] { $phones } teléfono
   *[other] { $phones } teléfonos
}.
history-seized = { $times ->
    [one] Incautado { $times } vez.
   *[other] Incautado { $times } veces.
}
history-held = { $times ->
    [one] Retenido { $times } vez.
   *[other] Retenido { $times } veces.
}
history-released = { $times ->
    [one] Liberado { $times } vez.
   *[other] Liberado { $times } veces.
}
double-none = No se conoce ningún uso doble: un solo certificado con este número, e importaciones en un país como máximo. Las estaciones que aún no han enviado sus comprobaciones pueden saber otra cosa.
double-found = Este número fue usado dos veces.
double-pair = { $what }: { $first } y { $second }.
double-place = { $post }, recibido { $time }
rows-title = Todos los asientos
rows-about = En orden de llegada, el primero arriba. La misma letra es el mismo certificado, también donde se imprimió de nuevo.
rows-more = Después llegaron más asientos; estos son los primeros { $count }.

# La búsqueda
search-title = Búsqueda
search-none = No es un número de certificado
search-asked = ¿De qué número se trata?
search-help = Un número empieza con las dos letras del participante emisor, seguidas de 1 a 16 letras y cifras, como { $example }. Espacios, guiones, barras y puntos no cuentan, ni una palabra como «N.º» delante.

# Alarmas, y qué hacer con cada una
alarm-fork = Dos diarios con una misma clave
alarm-fork-do = Pregunte quién usó este teléfono, o una copia; se guardan los asientos de ambos.
alarm-gap = Asientos que ya nadie tiene
alarm-gap-do = El teléfono los había eliminado, y no están aquí: busque una copia de seguridad.
alarm-truncated = Un diario que fue cortado
alarm-truncated-do = El teléfono tiene menos de lo que envió. Pregunte por qué antes de que se use de nuevo.
alarm-head = Una cabeza de diario cuya firma no es válida
alarm-head-do = No se guardó nada de ese envío. Pida el teléfono.
alarm-foreign-key = Un diario firmado por otra clave
alarm-foreign-key-do = Alguien envió asientos de un diario que no es suyo.
alarm-field = Un campo que no corresponde a su asiento
alarm-field-do = Se descartó; el asiento mismo está guardado.
alarm-quarantined = Asientos apartados
alarm-quarantined-do = Sus bytes fueron modificados en el teléfono. Pida el teléfono.
alarm-verdict = Un veredicto que no resulta de los elementos
alarm-verdict-do = El teléfono dijo otra cosa de la que dan sus elementos. Pídalo.
alarm-succession-of-revoked = Una clave nueva nombrada por una clave revocada
alarm-succession-of-revoked-do = La clave nueva no fue inscrita.
alarm-token-used-twice = Un código de inscripción usado por dos teléfonos
alarm-token-used-twice-do = Averigüe para cuál se hizo; revoque el otro.
alarm-token-for-revoked = Un código de inscripción usado por un teléfono revocado
alarm-token-for-revoked-do = El teléfono sigue revocado.
alarm-went-back = Un teléfono en el que algo retrocedió
alarm-went-back-do = Sus claves, listas u horas eran más antiguas que antes, faltaban o las escribió alguien. Pregunte qué le pasó al teléfono antes de que se use de nuevo.
alarm-set-otherwise = Un teléfono configurado de otro modo
alarm-set-otherwise-do = Su puesto o su raíz se cambiaron en el teléfono. Pregunte quién lo hizo.
alarm-another = Otra alarma
alarm-another-do = La dio una versión posterior del colector.

# Faltas en pocas palabras; su nombre está al lado
fault-text-unreadable = no se pudo leer nada
fault-text-foreign = un código o texto de otra clase
fault-text-several = se mostraron varios certificados a la vez; no se juzgó ninguno
fault-text-too-large = la imagen era demasiado grande para leerla
fault-text-unsupported = una imagen o documento de una clase que no se lee
fault-text-damaged = el archivo de la imagen está dañado
fault-code-missing = ningún código legible; el número se tecleó
fault-format-malformed = no tiene la forma de un certificado
fault-format-newer = una versión posterior a la que entiende el teléfono
fault-signature-invalid = la firma no es válida
fault-key-unknown = no se conoce autoridad para su clave
fault-key-compromised = la clave que firmó está en otras manos
fault-key-retired = la clave que firmó ya no estaba en uso
fault-key-outside-window = la clave que firmó no podía hacerlo ese día
fault-key-foreign-country = firmado por la clave de otro país
fault-key-wrong-use = firmado por una clave que no es para certificados
fault-dates-expired = caducado
fault-dates-not-yet-valid = su día de emisión aún no ha llegado
fault-dates-reversed = caduca antes de haberse emitido
fault-dates-too-long = válido por más tiempo del permitido
fault-revocation-revoked = su número fue revocado
fault-revocation-replaced = su número fue sustituido por otro
fault-participant-none = su emisor no era participante
fault-participant-suspended = su emisor estaba suspendido
fault-participant-unknown-date = no se sabe si su emisor era participante ese día
fault-participant-left-since = su emisor fue suspendido o salió después de la emisión
fault-participant-member = su emisor es miembro de otro participante, que emite por él
fault-participant-by-other-lists = su emisor solo está en listas de otros participantes
fault-zone-not-compliant = de una zona que no puede exportar
fault-zone-no-export = de un país del que nada podía salir
fault-zone-near = de una zona escrita casi como una de la lista
fault-zone-unknown = no se sabe si su zona podía exportar
fault-zone-missing = no se nombra zona minera donde hace falta una
fault-origin-undisclosed = no se revelan los países de origen
fault-origin-missing = no se nombra ningún país de origen
fault-origin-not-participant = extraído en un país que nunca fue participante
fault-origin-suspended = extraído en un país suspendido, fuera, o limitado a ciertas zonas
fault-provenance-differs = de otro país que el que dice su número
fault-provenance-not-participant = de un país que nunca fue participante
fault-restriction-origin = ley nacional sobre su origen minero
fault-restriction-provenance = ley nacional sobre el país del que viene
fault-restriction-party = ley nacional sobre su exportador o importador
fault-restriction-zone = ley nacional sobre su zona minera
fault-restriction-unknown = ley nacional que el teléfono era demasiado viejo para juzgar
fault-destination-elsewhere = extendido para importación en otro país
fault-content-implausible = peso y valor no son verosímiles
fault-number-form = el texto tecleado no es un número de certificado
fault-number-out-of-range = un número que su emisor nunca imprimió
fault-number-differs = el número impreso no es el del código
fault-number-near = el número impreso es el del código, salvo ceros o un signo
fault-alert-number = alerta sobre su número
fault-alert-seal = alerta sobre su precinto
fault-alert-party = alerta sobre su exportador o importador
fault-alert-near = parecido a lo que nombra una alerta
fault-parcel-count-differs = otro número de bultos
fault-parcel-carats-differs = otro peso
fault-parcel-seals-differs = otros precintos
fault-parcel-seals-not-readable = precintos que no se pudieron leer
fault-parcel-seals-renewed = precintos renovados en el camino
fault-parcel-hs-differs = otra clase de piedras
fault-parcel-hs-sorted = piedras clasificadas después, o no clasificadas como se certificó
fault-parcel-stones-synthetic = se hallaron piedras sintéticas
fault-parcel-stones-polished = se hallaron piedras talladas
fault-seen-conflict = este número ya se presentó con otro contenido
fault-seen-seized = su lote ya fue incautado
fault-seen-refused-before = ya fue rechazado
fault-seen-held-before = ya fue retenido
fault-seen-other-parcel = ya se presentó con otro lote
fault-seen-released = ya fue liberado en un puesto de importación
fault-seen-closed-import = su importación ya fue confirmada
fault-seen-two-countries = ya se presentó para importación en otro país
fault-procedure-other = no es el procedimiento del puesto
fault-procedure-own-issue = un certificado del propio lado del puesto, en importación
fault-procedure-not-own = un certificado de otro participante, en exportación
fault-clock-behind = el reloj del teléfono va atrasado
fault-clock-ahead = el reloj del teléfono va muy adelantado
fault-trust-none = el teléfono no tiene datos de confianza
fault-trust-stale = los datos de confianza del teléfono son viejos
fault-trust-rolled-back = el teléfono tuvo datos de confianza más recientes
fault-trust-lists-old = las listas del teléfono son viejas
fault-trust-app-old = la aplicación del teléfono es demasiado antigua para sus datos de confianza
fault-advisory-zone = la sociedad civil advierte de su zona
fault-advisory-party = la sociedad civil advierte de su exportador o importador
fault-advisory-general = la sociedad civil advierte
