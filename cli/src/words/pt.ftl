# Português. O que só o comando diz: uso, ficheiros, chaves, cerimónia, direção e demonstração. As palavras das
# verificações, do diário e das falhas da biblioteca são as do núcleo e estão lá.
catalogue-reviewed-by = nobody

# Uso errado; antes de cada texto está a opção de que trata
usage-unknown = O comando não conhece { $what }.
usage-suggested = Trata-se de { $what }?
usage-value = { $option } não pode ser { $value }.
usage-values = Valores possíveis: { $values }.
usage-missing = Falta: { $what }.
usage-conflict = { $what } e { $other } não vão juntos.
usage-other = Não se entende esta linha de comando.
usage-help = Veja --help.
usage-lang = Não há tal catálogo; experimente { $known }.
usage-one-certificate = { $option } pertence a um só certificado: verifique estas { $count } entradas uma a uma.
usage-read-one = `read` aceita uma só entrada; `check` aceita pastas.
usage-folder = Indique a estação com --station DIR.
usage-sync-way = Indique um endereço, --to FILE ou --receipt FILE.
usage-ending = --out termina em .png, .svg ou .txt.
usage-revoke = Indique o que revogar: --number ou --key-id.
usage-number-asked = Se se trata de { $reading }, escreva-o assim.
usage-number-form = Um número são as duas letras do participante e a sua série.
usage-enrol = Indique --post, --country e --procedure da estação.
usage-device = É precisa uma chave de aparelho ou o seu identificador, em hexadecimal.
usage-country = Nem país da ISO 3166-1 nem participante; dê duas letras como EU, CH ou AO.
usage-country-union = Um posto aí é um posto da UE; dê --country EU, ou --yes para o aceitar.
usage-root = Nem 64 algarismos hexadecimais nem um ficheiro com uma raiz.
usage-root-kind = um documento do tipo { $kind }, e não uma raiz
usage-made-at = a mais de um dia deste relógio ({ $clock }); --time-is-meant, se for intencional
usage-refused = Não é aceitável: { $detail }.

# Uma pergunta no terminal, e as respostas que querem dizer sim
ask-union = Um posto em { $country } é um posto da UE, cuja lei vale aí. Fazer dele um posto da UE?
ask-yes = s sim
ask-answers = [s/N]

# Ficheiros; antes de cada texto está o seu nome
file-missing = Não há tal ficheiro ou pasta ({ $detail }).
file-denied = O acesso é recusado ({ $detail }).
file-there = Já existe ({ $detail }).
file-full = O disco está cheio, ou não se pode escrever um ficheiro maior ({ $detail }).
file-folder = É uma pasta; é preciso um ficheiro ({ $detail }).
file-failed = O sistema falhou: { $detail }.
file-too-large = Tem mais de { $most } MiB.
file-not-text = Não é um texto em UTF-8; guarde-o em UTF-8.
file-not-parcel = Não é um lote: { $detail }.
file-not-certificate = Não são os dados de um certificado: { $detail }.
file-not-document = Não é uma parte nem um documento de confiança: { $detail }.
file-no-inputs = Não há nenhum .png, .jpg, .jpeg ou .txt nesta pasta.
file-not-empty = Não está vazia; indique uma pasta nova.
file-no-head = Não há nenhuma cabeça nesta imagem.
file-no-text = Não é um texto nem uma imagem.
unprinted = Não foi possível escrever na saída padrão: { $detail }
failed = Falhou: { $detail }

# Chaves
key-there = Já existe; as chaves nunca são substituídas.
key-sealing = Uma chave de selagem tem 32 bytes.
key-password-empty = A primeira linha de --password-file está vazia.
key-cannot-sign = A chave não pode assinar agora.
key-of = chave { $kind } de { $name } ({ $participant })
key-public = pública
key-id = identificador da chave

# Certificados
issued-composed = passado a Unicode NFC antes da assinatura: { $fields }
revocation-made = Revogação em { $file }: envie-a a todas as estações.

# A cerimónia
part-made = { $kind } em { $file }: ainda sem assinatura
part-composed = passado a Unicode NFC: { $fields }
parts-signed = { $count } assinados pela chave { $key }
bundle-made = pacote { $version } em { $file }
root-made = raiz 1 em { $file }: ainda sem assinatura
root-digest = resumo
root = raiz

# A direção
device-revoked = { $device } está revogado
collected = Envios: { $requests }. Registos novos: { $entries }. Postos de parte: { $quarantined }.
clock-right = O relógio é dado como certo: { $clock }. Os recibos voltam a ser assinados.
clock-in-doubt = o coletor duvida do seu relógio e não assinou recibos; `roughcheck admin --db URL clock-right`, depois de alguém verificar o relógio
collector-failed = O coletor falhou: { $detail }

# O que um posto ainda tem de fazer
undecided = { $checks ->
    [one] { $checks } verificação deste posto está sem decisão: registe o que se fez com `decide`.
   *[other] { $checks } verificações deste posto estão sem decisão: registe o que se fez com `decide`.
}

# A demonstração
demo-due = como esperado
demo-not-due = NÃO COMO ESPERADO
demo-good = um certificado como deve ser
demo-altered = o seu valor foi alterado depois da assinatura
demo-foreign-key = assinado por uma chave que ninguém lista
demo-expired = o seu último dia já passou
demo-revoked = o seu número foi retirado
demo-suspended = o seu emissor estava suspenso no dia da emissão
demo-alert = o seu número está sob alerta
demo-out-of-range = um número que o seu emissor nunca imprimiu
demo-conflict = o número do bom, com outro conteúdo
