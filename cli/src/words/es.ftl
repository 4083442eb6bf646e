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

# Una pregunta en el terminal, y las respuestas que quieren decir sí
ask-union = Un puesto en { $country } es un puesto de la UE, cuya ley rige allí. ¿Hacerlo uno de la UE?
ask-yes = s sí si
ask-answers = [s/N]

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
file-not-document = No es una parte ni un documento de confianza: { $detail }.
file-no-inputs = No hay ningún .png, .jpg, .jpeg o .txt en esta carpeta.
file-not-empty = No está vacía; indique una carpeta nueva.
file-no-head = No hay ninguna cabeza en esta imagen.
file-no-text = No es ni un texto ni una imagen.
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

# Certificados
issued-composed = pasado a Unicode NFC antes de firmar: { $fields }
revocation-made = Revocación en { $file }: envíela a todas las estaciones.

# La ceremonia
part-made = { $kind } en { $file }: aún sin firmar
part-composed = pasado a Unicode NFC: { $fields }
parts-signed = { $count } firmados por la clave { $key }
bundle-made = paquete { $version } en { $file }
root-made = raíz 1 en { $file }: aún sin firmar
root-digest = resumen
root = raíz

# La central
device-revoked = { $device } está revocado
collected = Envíos: { $requests }. Asientos nuevos: { $entries }. Apartados: { $quarantined }.
clock-right = El reloj se da por correcto: { $clock }. Se vuelven a firmar recibos.
clock-in-doubt = el colector duda de su reloj y no firmó recibos; `roughcheck admin --db URL clock-right`, cuando alguien haya mirado el reloj
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
