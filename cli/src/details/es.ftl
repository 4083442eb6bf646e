# Español. Lo que encuentra la biblioteca; estos textos van en medio de una frase.
catalogue-reviewed-by = nobody

# JSON, y lo que serde dice de él
detail-place = { $found } (línea { $line }, columna { $column })
detail-field = campo `{ $field }`: { $found }
detail-not-json = esto no es JSON
detail-json-end = el JSON termina demasiado pronto
detail-no-object = esto no es un objeto JSON
detail-unknown-field-of = campo desconocido `{ $field }`; los campos posibles son { $known }
detail-unknown-of = campo desconocido; los campos posibles son { $known }
detail-unknown-field = campo desconocido `{ $field }`
detail-missing-field = falta el campo `{ $field }`
detail-duplicate-field = el campo `{ $field }` está dos veces
detail-variant-of = valor desconocido; los valores posibles son { $known }
detail-type-found = hace falta { $expected }, y no `{ $value }`
detail-type = valor de otro tipo; hace falta { $expected }
detail-value-found = hace falta { $expected }, y no `{ $value }`
detail-value = valor imposible; hace falta { $expected }
detail-length = longitud imposible; hace falta { $expected }
detail-found = { $found }, y no `{ $value }`
detail-text = un texto
detail-list = una lista
detail-map = un objeto
detail-boolean = true o false
detail-reading = `{ $typed }` podría ser { $reading }: escríbalo así, si es lo que se quiere
detail-no-part = { $kind } no se hace a partir de JSON

# Valores
detail-time = un instante se escribe YYYY-MM-DDTHH:MM:SSZ
detail-day = un día se escribe YYYY-MM-DD
detail-hexadecimal = hacen falta cifras hexadecimales, dos por byte
detail-country = el código de un país o participante son dos letras de la A a la Z
detail-procedure = un régimen es import, export o transit
detail-decision = una decisión es release, hold o seize
detail-correction = la corrección de errores es L, M, Q o H
detail-socket = esto no es una dirección con su puerto
detail-digit = esto no es un número escrito en cifras
detail-figure = escríbalo en cifras con dos decimales como mucho, por ejemplo 1204.35
detail-amount = un importe se escribe en cifras con dos decimales como mucho, por debajo de diez mil millones
detail-number = un número de certificado empieza por las dos letras del participante emisor
detail-serial = tras las dos letras van de 1 a 16 letras y cifras
detail-empty = el texto está vacío
detail-long = el texto es demasiado largo
detail-unshown = un carácter no se vería como está escrito
detail-unshown-sign = { $sign } no se vería, o no como está escrito
detail-space = hay un espacio en un extremo

# Autoridades y central
detail-foreign-number = una clave de { $own } revoca los números de este participante, y no { $number }
detail-key-reason = una clave está compromised o retired
detail-database = una base de datos se indica como sqlite:FILE
detail-no-database = no hay base de datos en { $file }: `serve` o `enrol` con --bundle hace una
detail-no-device = ningún aparato inscrito tiene esta clave
detail-no-bundle = el colector aún no tiene paquete de confianza: déle uno con --bundle FILE, y haga luego códigos
detail-head = una cabeza que no se puede leer
detail-threshold = un umbral de { $threshold } para { $keys } claves
detail-head-dates = una cabecera se hace, luego vence y luego llega a su fin
detail-not-root = esto no es una raíz
detail-no-root = no hay raíz entre las partes
detail-inside = { $kind } solo se instala dentro de un paquete
detail-key-id = un identificador de clave tiene 16 cifras hexadecimales
detail-file-kind = no es un archivo de este tipo
detail-database-failed = la base de datos falló: { $found }
detail-postgres = PostgreSQL llegará con una versión posterior: use sqlite:FILE
detail-later-database = esta base de datos es de una versión posterior: actualice este programa
detail-other-database = esto no es la base de datos de un colector
detail-other-receipt-key = esta base de datos tiene otra clave de recibos ({ $key }): las estaciones inscritas aquí solo creen en esa
