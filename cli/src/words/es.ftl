# Español. Lo que solo dice el comando: uso, archivos, claves, ceremonia, central y demostración. Las palabras de las
# comprobaciones, del diario y de los fallos de la biblioteca son las del núcleo y están allí.
catalogue-reviewed-by = nobody

# Uso erróneo; delante de cada texto está la opción de la que trata
usage-unknown = El comando no conoce { $what }.
usage-suggested = ¿Se trata de { $what }?
usage-value = { $option } no puede ser { $value }.
usage-values = Valores posibles: { $values }.
usage-missing = Falta: { $what }.
usage-conflict = { $what } y { $other } no van juntos.
usage-other = No se entiende esta línea de comando.
usage-help = Vea --help.
usage-lang = No hay tal catálogo; pruebe { $known }.
usage-one-certificate = { $option } pertenece a un solo certificado: compruebe estas { $count } entradas una a una.
usage-read-one = `read` toma una sola entrada; `check` toma carpetas.
usage-folder = Indique la estación con --station DIR.
usage-sync-way = Indique una dirección, --to FILE o --receipt FILE.
usage-ending = --out termina en .png, .svg o .txt.
usage-revoke = Indique qué revocar: --number o --key-id.
usage-number-asked = Si se trata de { $reading }, escríbalo así.
usage-number-form = Un número son las dos letras del participante y su serie.
usage-enrol = Indique --post, --country y --procedure de la estación.
usage-device = Hace falta una clave de aparato o su identificador, en hexadecimal.
usage-country = Ni país de la ISO 3166-1 ni participante; dé dos letras como EU, CH o AO.
usage-country-union = Un puesto allí es un puesto de la UE; dé --country EU, o --yes para aceptarlo.
usage-root = Ni 64 cifras hexadecimales ni un archivo con una raíz.
usage-root-kind = un documento del tipo { $kind }, y no una raíz
usage-made-at = a más de un día de este reloj ({ $clock }); --time-is-meant, si es intencionado
usage-refused = No es aceptable: { $detail }.
usage-password-file = no queda clave de la que pueda ser la contraseña
usage-no-terminal = aquí no se puede preguntar a nadie: indique un archivo con { $option }
part-version = la versión { $version } no se firma: las versiones se cuentan desde 1, y cada una debe dejar sitio a la siguiente
usage-against-root = indique con --root la raíz bajo la que se hace, o ponga root.part al lado
usage-sign-out = --out vale para una sola parte: firme las demás una por una
usage-seen-before = el registro no dice de quién son los certificados: indique --participant
usage-module-only = --ledger y --participant son para una clave en un módulo: un archivo de clave nombra a su participante, y su libro de registro está al lado.
usage-one-picture = Una imagen no puede llevar varios certificados: indique una carpeta.
usage-participant = Nada dice de quién es la clave: indique --participant.
usage-ledger-begun = Aquí no hay libro de registro de { $participant } ({ $file }): si esta clave firma por { $participant } por primera vez, indique --participant { $participant } y --yes; si no, traiga de vuelta el libro.
usage-ledger = Indique el libro de registro con --ledger ARCHIVO.
usage-succeeds = Indique --kind, --participant y --name, o la clave a la que sucede.
usage-second = Una segunda clave es de una parte: --kind party.
usage-since = --since es un día, 2026-03-01, o un instante, 2026-03-01T10:00:00Z.

# Una pregunta en el terminal, y las respuestas que quieren decir sí
ask-union = Un puesto en { $country } es un puesto de la UE, cuya ley rige allí. ¿Hacerlo uno de la UE?
ask-issue = { $doubt } ¿Firmarlo de todos modos?
ask-ledger-begun = Aquí no hay libro de registro de { $participant }. ¿Firma esta clave por { $participant } por primera vez, y debe ser { $file } su libro de registro?
ask-revoke-reason = No se da ningún motivo. ¿Hacer la revocación de todos modos?
ask-revoke-key = Ningún archivo de clave junto a este y ningún paquete indicado tiene la clave { $key }. ¿Revocarla de todos modos?
ask-pin = PIN de { $token }:
ask-yes = s sí si
ask-answers = [s/N]
ask-password = Contraseña de { $key } ({ $name }):
ask-new-password = Contraseña nueva:
ask-same-password = La misma otra vez:

# Archivos; delante de cada texto está su nombre
file-missing = No hay tal archivo o carpeta ({ $detail }).
file-denied = Se niega el acceso ({ $detail }).
file-there = Ya existe ({ $detail }).
file-full = El disco está lleno, o no se puede escribir un archivo mayor ({ $detail }).
file-folder = Es una carpeta; hace falta un archivo ({ $detail }).
file-failed = El sistema falló: { $detail }.
file-too-large = Pasa de { $most } MiB.
file-not-text = No es un texto en UTF-8; guárdelo en UTF-8.
file-not-parcel = No es un lote: { $detail }.
file-not-certificate = No son los datos de un certificado: { $detail }.
file-no-certificates = No hay en él ningún objeto de certificado: una carpeta tiene archivos .json, un archivo .jsonl un objeto por línea.
file-list = Esto es una lista de objetos: escriba un objeto por línea, en un archivo que termine en .jsonl.
file-column = Ningún campo tiene el nombre de la columna { $name }.
file-no-row = La primera línea de una tabla nombra los campos, y cada una de las siguientes es un certificado.
file-not-document = No es una parte ni un documento de confianza: { $detail }.
file-no-inputs = No hay ningún .png, .jpg, .jpeg o .txt en esta carpeta.
file-not-empty = No está vacía; indique una carpeta nueva.
file-no-head = No hay ninguna cabeza en esta imagen.
file-no-text = No es ni un texto ni una imagen.
file-never-overwritten = Este archivo ya existe; nada firmado se sobrescribe nunca: indique un archivo nuevo.
sign-other = Se ha puesto otro documento en el lugar de este: véalo y después fírmelo.
unprinted = No se pudo escribir en la salida estándar: { $detail }
failed = Falló: { $detail }

# Claves
key-there = Ya existe; las claves nunca se sobrescriben.
key-sealing = Una clave de sellado tiene 32 bytes.
key-password-empty = La primera línea de --password-file está vacía.
key-cannot-sign = La clave no puede firmar ahora.
key-of = clave { $kind } de { $name } ({ $participant })
key-public = pública
key-id = identificador de clave
key-second = segunda clave { $algorithm }, identificador de clave { $key }
key-public-in = mitad pública en { $file }: otros pueden tenerla
key-resealed = { $file } tiene una contraseña nueva
key-passwords-differ = Las dos contraseñas difieren: no se cambió nada.
hsm-uri-malformed = { $what } no se puede leer en esta dirección de clave (RFC 7512).
hsm-uri-unknown = Este programa no conoce el atributo { $what } de una dirección de clave: podría designar otra clave.
hsm-uri-twice = El atributo { $what } está dos veces en esta dirección de clave.
hsm-uri-module = Indique el módulo: ?module-path=/usr/lib/softhsm/libsofthsm2.so o similar.
hsm-uri-object = Indique la clave: object=NOMBRE o id=%01.
hsm-uri-pin = Cualquiera en esta máquina puede leer un PIN en una línea de órdenes: póngalo en un archivo e indíquelo con pin-source.
hsm-no-pin = Aquí no hay a quién pedir el PIN: indique con pin-source un archivo que lo contenga.
hsm-module = No se puede cargar el módulo; vea module-path: { $detail }
hsm-no-token = Ese token no está en el módulo; vea su nombre, o si está conectado.
hsm-several-tokens = Sirven varios tokens: designe uno con token, serial o slot-id.
hsm-wrong-pin = El PIN es incorrecto; demasiados incorrectos bloquean el token.
hsm-locked-pin = El PIN está bloqueado: se dieron demasiados incorrectos; lo desbloquea el responsable de seguridad del token.
hsm-no-key = No hay en este token ninguna clave privada { $object }; vea object e id.
hsm-several-keys = Sirven varias claves privadas para { $object }: designe una también por su id.
hsm-not-ed25519 = { $object } no es una clave Ed25519, o su mitad pública no está en el token.
hsm-failed = El módulo falló: { $detail }

# Certificados
issued-composed = pasado a Unicode NFC antes de firmar: { $fields }
revocation-made = Revocación en { $file }: envíela a todas las estaciones.
revocation-unnoted = Ningún libro de registro lo anota, porque no hay ninguno en { $file }: un libro en otro lugar deja firmar el número de nuevo sin preguntar. Indíquelo con --ledger.
revocation-noted-nowhere = Ningún libro de registro lo anota: { $file } continúa junto a la clave { $key }, y ese libro deja firmar el número de nuevo sin preguntar. Indíquelo con --ledger.
issue-not-meant = No firmado, porque no era lo que se quería.
issue-foreign-revoker = Una clave de otro participante no puede revocar este número.
revoke-doubt-reason = No se da ningún motivo; --yes, si es lo que se quiere.
revoke-doubt-key = Ningún archivo de clave junto a este y ningún paquete indicado tiene esta clave; --yes, si es lo que se quiere.
revoke-unsigned = El libro de registro no dice que esta clave haya firmado { $number }, y una clave de certificados solo anula lo que ella misma firmó.
revoke-not-meant = No hecho, porque no era lo que se quería.
check-not-signed = No se firmará:
check-passes = Un teléfono con este paquete no encontrará nada incorrecto.
check-nothing = El certificado en sí no tiene nada incorrecto; lo que encuentra un teléfono con un paquete lo dice --bundle.
check-found = Un teléfono encontrará:
check-qr = versión del código QR
ledger-issued = emitido
ledger-voided = anulado
ledger-replaced = sustituido por { $number }
ledger-empty = Según el libro de registro { $file } aún no se emitió nada.

# La ceremonia
part-made = { $kind } en { $file }: aún sin firmar
part-composed = pasado a Unicode NFC: { $fields }
parts-signed = { $count } firmados por la clave { $key }
bundle-made = paquete { $version } en { $file }
root-made = raíz 1 en { $file }: aún sin firmar
root-digest = resumen
root-next-made = raíz { $version } en { $file }: aún sin firmar; debe cumplirse la regla de la raíz anterior y la suya
root-key-kind = { $code }: una clave { $kind } no tiene voz entre las partes; una raíz contiene claves hechas con --kind party.
root-key-twice = { $code }: esta clave ya está en { $group }; cada clave tiene una voz, en un solo grupo.
head-made = cabecera { $version } en { $file }: aún sin firmar; cada parte la firma donde está
pack-other-head = No es una copia de la cabecera que se reúne.
pack-no-head = No hay cabecera en esta carpeta: haga una con `trust head`.
bundle-refused = Un teléfono rechazaría este paquete, así que no se hizo: { $code } ({ $detail }).
trust-lacking = A { $what } le faltan firmas por la regla de la raíz { $root }; cuántas más: { $count }; de entre: { $keys }.
show-half = firma incompleta: { $key } firmó con una sola de sus dos claves, y eso no cuenta
seen-before-made = parte seen-before en { $file }: aún sin firmar; certificados: { $count }; fuera del registro y dejados aparte: { $left }
told-dropped = revocados por la lista vigente, y ya no por esta: { $names }
told-ended = su último día ya pasó: { $names }
told-keys-gone = claves vigentes que esta lista no tiene: { $names }
told-participants-gone = participantes vigentes que esta política no tiene: { $names }
told-empty = no contiene nada: { $names }
told-one-algorithm = tan débil como un solo algoritmo: estos firman con una sola clave y bastan sin los demás: { $names }
show-title = { $kind } { $version }
show-digest = resumen de lo que se firma: { $digest }
show-root = hecho bajo la raíz { $digest }
show-more = y más líneas ({ $count }): --json las muestra todas
show-unsigned = nadie lo ha firmado todavía
show-signed = firmado por { $key }
show-unsound = una firma que no vale, bajo el identificador { $key }
show-unknown = una firma de una clave que nadie lista aquí: { $key }
show-same = nada difiere de la versión { $version }, vigente
show-differs = en comparación con la versión { $version }, vigente:
show-new = nada de este tipo está vigente
show-added = añadido: { $what }
show-removed = retirado: { $what }
show-changed = cambiado: { $what }
show-not-to-sign = ningún teléfono lo aceptaría junto a lo vigente: { $detail }
show-phone-takes = Un teléfono lo acepta.
show-phone-refuses = Un teléfono lo rechaza: { $detail }
list-empty = este puesto no tiene nada de { $list }
root = raíz

# Campos de lo que está en una lista
list-number = número
list-key-id = identificador de clave
list-participant = participante
list-zone = zona
list-zones = zonas
list-prefix = prefijo
list-digits = cifras
list-runs = series
list-reason = motivo
list-state = estado
list-since = desde
list-until = hasta
list-from = a partir de
list-to = a
list-kind = tipo
list-source = fuente
list-text = texto
list-party = interesado
list-parties = interesados
list-seal = precinto
list-harm = daño
list-country = país
list-countries = países
list-law = ley
list-basis = fundamento
list-outcome = resultado
list-procedures = regímenes
list-hs = SA
list-from-carats = quilates desde
list-exceptions = excepciones
list-key = clave
list-keep = queda
list-digest = resumen
list-mining = extracción
list-by = por
list-on = el
list-about = sobre

# La central
device-revoked = { $device } está revocado
collected = Envíos: { $requests }. Asientos nuevos: { $entries }. Apartados: { $quarantined }.
clock-right = El reloj se da por correcto: { $clock }. Se vuelven a firmar recibos.
clock-in-doubt = el colector duda de su reloj y no firmó recibos; `roughcheck admin --db URL clock-right`, cuando alguien haya mirado el reloj
clock-unmeant = --at adelanta en más de un día al reloj de esta máquina: no se firma ningún recibo; --time-is-meant, si es lo que se quiere
collector-failed = El colector falló: { $detail }

# Lo que un puesto aún tiene que hacer
undecided = { $checks ->
    [one] { $checks } comprobación de este puesto está sin decidir: anote qué se hizo con `decide`.
   *[other] { $checks } comprobaciones de este puesto están sin decidir: anote qué se hizo con `decide`.
}

# La demostración
demo-due = como se espera
demo-not-due = NO COMO SE ESPERA
demo-good = un certificado como debe ser
demo-altered = su valor fue modificado después de firmar
demo-foreign-key = firmado por una clave que nadie lista
demo-expired = su último día ya pasó
demo-revoked = su número fue retirado
demo-suspended = su emisor estaba suspendido el día de la emisión
demo-alert = su número está bajo alerta
demo-out-of-range = un número que su emisor nunca imprimió
demo-conflict = el número del bueno, con otro contenido
