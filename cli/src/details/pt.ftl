# Português. O que a biblioteca encontra; estes textos ficam no meio de uma frase.
catalogue-reviewed-by = nobody

# JSON, e o que o serde diz dele
detail-place = { $found } (linha { $line }, coluna { $column })
detail-field = campo `{ $field }`: { $found }
detail-not-json = isto não é JSON
detail-json-end = o JSON acaba cedo demais
detail-no-object = isto não é um objeto JSON
detail-unknown-field-of = campo desconhecido `{ $field }`; os campos possíveis são { $known }
detail-unknown-of = campo desconhecido; os campos possíveis são { $known }
detail-unknown-field = campo desconhecido `{ $field }`
detail-missing-field = falta o campo `{ $field }`
detail-duplicate-field = o campo `{ $field }` está duas vezes
detail-variant-of = valor desconhecido; os valores possíveis são { $known }
detail-type-found = é preciso { $expected }, e não `{ $value }`
detail-type = valor de outro tipo; é preciso { $expected }
detail-value-found = é preciso { $expected }, e não `{ $value }`
detail-value = valor impossível; é preciso { $expected }
detail-length = comprimento impossível; é preciso { $expected }
detail-found = { $found }, e não `{ $value }`
detail-text = um texto
detail-list = uma lista
detail-map = um objeto
detail-boolean = true ou false
detail-reading = `{ $typed }` pode ser { $reading }: escreva-o assim, se for essa a intenção
detail-no-part = { $kind } não se faz a partir de JSON

# Valores
detail-time = um instante escreve-se YYYY-MM-DDTHH:MM:SSZ
detail-day = um dia escreve-se YYYY-MM-DD
detail-hexadecimal = são precisos algarismos hexadecimais, dois por byte
detail-country = o código de um país ou participante são duas letras de A a Z
detail-procedure = um regime é import, export ou transit
detail-decision = uma decisão é release, hold ou seize
detail-correction = a correção de erros é L, M, Q ou H
detail-socket = isto não é um endereço com a sua porta
detail-digit = isto não é um número escrito em algarismos
detail-figure = escreva-o em algarismos com duas casas decimais no máximo, por exemplo 1204.35
detail-amount = um montante escreve-se em algarismos com duas casas decimais no máximo, abaixo de dez mil milhões
detail-number = um número de certificado começa pelas duas letras do participante emissor
detail-serial = depois das duas letras vêm 1 a 16 letras e algarismos
detail-empty = o texto está vazio
detail-long = o texto é demasiado longo
detail-unshown = um carácter não se veria como está escrito
detail-unshown-sign = { $sign } não se veria, ou não como está escrito
detail-space = há um espaço numa extremidade

# Autoridades e direção
detail-foreign-number = uma chave de { $own } revoga os números desse participante, e não { $number }
detail-key-reason = uma chave está compromised ou retired
detail-database = uma base de dados indica-se como sqlite:FILE
detail-no-database = não há base de dados em { $file }: `serve` ou `enrol` com --bundle faz uma
detail-no-device = nenhum aparelho inscrito tem esta chave
detail-no-bundle = o coletor ainda não tem pacote de confiança: dê-lhe um com --bundle FILE, e faça depois códigos
detail-head = uma cabeça que não pode ser lida
detail-threshold = um limiar de { $threshold } para { $keys } chaves
detail-head-dates = uma cabeça é feita, depois devida e depois chega ao fim
detail-not-root = isto não é uma raiz
detail-no-root = não há raiz entre as partes
detail-inside = { $kind } só se instala dentro de um pacote
detail-key-id = um identificador de chave tem 16 algarismos hexadecimais
detail-file-kind = não é um ficheiro deste tipo
detail-database-failed = a base de dados falhou: { $found }
detail-postgres = o PostgreSQL virá com uma versão posterior: use sqlite:FILE
detail-later-database = esta base de dados é de uma versão posterior: atualize este programa
detail-other-database = isto não é a base de dados de um coletor
detail-other-receipt-key = esta base de dados tem outra chave dos recibos ({ $key }): as estações inscritas aqui só acreditam nessa
