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
usage-password-file = já não há chave de que pudesse ser a palavra-passe
usage-no-terminal = aqui não se pode perguntar a ninguém: indique um ficheiro com { $option }
part-version = a versão { $version } não se assina: as versões contam-se a partir de 1, e cada uma tem de deixar lugar à seguinte
usage-against-root = indique com --root a raiz sob a qual é feita, ou ponha root.part ao lado
usage-sign-out = --out vale para uma só parte: assine as outras uma a uma
usage-seen-before = o registo não diz de quem são os certificados: indique --participant
usage-module-only = --ledger e --participant são para uma chave num módulo: um ficheiro de chave indica o seu participante, e o seu livro de registo está ao lado.
usage-one-picture = Uma imagem não pode receber vários certificados: indique uma pasta.
usage-participant = Nada diz de quem é a chave: indique --participant.
usage-ledger-begun = Não há aqui livro de registo de { $participant } ({ $file }): se esta chave assina por { $participant } pela primeira vez, indique --participant { $participant } e --yes; se não, traga o livro de volta.
usage-ledger = Indique o livro de registo com --ledger FICHEIRO.
usage-succeeds = Indique --kind, --participant e --name, ou a chave a que ela sucede.
usage-second = Uma segunda chave é de uma parte: --kind party.
usage-since = --since é um dia, 2026-03-01, ou um instante, 2026-03-01T10:00:00Z.

# Uma pergunta no terminal, e as respostas que querem dizer sim
ask-union = Um posto em { $country } é um posto da UE, cuja lei vale aí. Fazer dele um posto da UE?
ask-issue = { $doubt } Assinar mesmo assim?
ask-ledger-begun = Não há aqui livro de registo de { $participant }. Esta chave assina por { $participant } pela primeira vez, e { $file } deve ser o seu livro de registo?
ask-revoke-reason = Não é dado nenhum motivo. Fazer a revogação mesmo assim?
ask-revoke-key = Nenhum ficheiro de chave ao lado deste e nenhum pacote indicado tem a chave { $key }. Revogá-la mesmo assim?
ask-pin = PIN de { $token }:
ask-yes = s sim
ask-answers = [s/N]
ask-password = Palavra-passe de { $key } ({ $name }):
ask-new-password = Nova palavra-passe:
ask-same-password = A mesma outra vez:

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
file-no-certificates = Não há nele nenhum objeto de certificado: uma pasta tem ficheiros .json, um ficheiro .jsonl tem um objeto por linha.
file-list = Isto é uma lista de objetos: escreva um objeto por linha, num ficheiro que termine em .jsonl.
file-column = Nenhum campo tem o nome da coluna { $name }.
file-no-row = A primeira linha de uma tabela nomeia os campos, e cada uma das seguintes é um certificado.
file-not-document = Não é uma parte nem um documento de confiança: { $detail }.
file-no-inputs = Não há nenhum .png, .jpg, .jpeg ou .txt nesta pasta.
file-not-empty = Não está vazia; indique uma pasta nova.
file-no-head = Não há nenhuma cabeça nesta imagem.
file-no-text = Não é um texto nem uma imagem.
file-never-overwritten = Este ficheiro já existe; nada do que foi assinado é substituído: indique um ficheiro novo.
sign-other = Outro documento foi posto no lugar deste: veja-o e depois assine-o.
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
key-second = segunda chave { $algorithm }, identificador da chave { $key }
key-public-in = metade pública em { $file }: outros podem tê-la
key-resealed = { $file } tem uma nova palavra-passe
key-passwords-differ = As duas palavras-passe são diferentes: nada foi alterado.
hsm-uri-malformed = { $what } não pode ser lido neste endereço de chave (RFC 7512).
hsm-uri-unknown = Este programa não conhece o atributo { $what } de um endereço de chave: poderia designar outra chave.
hsm-uri-twice = O atributo { $what } está duas vezes neste endereço de chave.
hsm-uri-module = Indique o módulo: ?module-path=/usr/lib/softhsm/libsofthsm2.so ou semelhante.
hsm-uri-object = Indique a chave: object=NOME ou id=%01.
hsm-uri-pin = Toda a gente nesta máquina pode ler um PIN numa linha de comandos: ponha-o num ficheiro e indique-o com pin-source.
hsm-no-pin = Não há aqui quem possa dar o PIN: indique com pin-source um ficheiro que o contenha.
hsm-module = O módulo não pode ser carregado; veja module-path: { $detail }
hsm-no-token = Esse token não está no módulo; veja o nome, ou se está ligado.
hsm-several-tokens = Servem vários tokens: designe um com token, serial ou slot-id.
hsm-wrong-pin = O PIN está errado; demasiados errados bloqueiam o token.
hsm-locked-pin = O PIN está bloqueado: foram dados demasiados errados; o responsável de segurança do token desbloqueia-o.
hsm-no-key = Não há neste token nenhuma chave privada { $object }; veja object e id.
hsm-several-keys = Servem várias chaves privadas para { $object }: designe uma também pelo id.
hsm-not-ed25519 = { $object } não é uma chave Ed25519, ou a sua metade pública não está no token.
hsm-failed = O módulo falhou: { $detail }

# Certificados
issued-composed = passado a Unicode NFC antes da assinatura: { $fields }
revocation-made = Revogação em { $file }: envie-a a todas as estações.
revocation-unnoted = Nenhum livro de registo o anota, por não haver nenhum em { $file }: um livro noutro lugar deixa assinar o número de novo sem perguntar. Indique-o com --ledger.
revocation-noted-nowhere = Nenhum livro de registo o anota: { $file } continua junto da chave { $key }, e esse livro deixa assinar o número de novo sem perguntar. Indique-o com --ledger.
issue-not-meant = Não assinado, por não ser essa a intenção.
issue-foreign-revoker = Uma chave de outro participante não pode revogar este número.
revoke-doubt-reason = Não é dado nenhum motivo; --yes, se for essa a intenção.
revoke-doubt-key = Nenhum ficheiro de chave ao lado deste e nenhum pacote indicado tem esta chave; --yes, se for essa a intenção.
revoke-unsigned = O livro de registo não diz que esta chave assinou { $number }, e uma chave de certificados só anula o que ela própria assinou.
revoke-not-meant = Não feito, por não ser essa a intenção.
check-not-signed = Não será assinado:
check-passes = Um telefone com este pacote não encontrará nada de errado.
check-nothing = Nada há de errado no próprio certificado; o que encontra um telefone com um pacote, di-lo --bundle.
check-found = Um telefone encontrará:
check-qr = versão do código QR
ledger-issued = emitido
ledger-voided = anulado
ledger-replaced = substituído por { $number }
ledger-empty = Nada foi ainda emitido segundo o livro de registo { $file }.

# A cerimónia
part-made = { $kind } em { $file }: ainda sem assinatura
part-composed = passado a Unicode NFC: { $fields }
parts-signed = { $count } assinados pela chave { $key }
bundle-made = pacote { $version } em { $file }
root-made = raiz 1 em { $file }: ainda sem assinatura
root-digest = resumo
root-next-made = raiz { $version } em { $file }: ainda sem assinatura; é preciso cumprir a regra da raiz anterior e a sua
root-key-kind = { $code }: uma chave { $kind } não tem voz entre as partes; uma raiz contém chaves feitas com --kind party.
root-key-twice = { $code }: esta chave já está em { $group }; cada chave tem uma voz, num só grupo.
head-made = cabeça { $version } em { $file }: ainda sem assinatura; cada parte assina-a onde está
pack-other-head = Não é uma cópia da cabeça que é reunida.
pack-no-head = Não há cabeça nesta pasta: faça uma com `trust head`.
bundle-refused = Um telefone recusaria este pacote, que por isso não foi feito: { $code } ({ $detail }).
trust-lacking = Faltam assinaturas a { $what } pela regra da raiz { $root }; quantas ainda: { $count }; de entre: { $keys }.
show-half = assinatura incompleta: { $key } assinou só com uma das suas duas chaves, o que não conta
seen-before-made = parte seen-before em { $file }: ainda sem assinatura; certificados: { $count }; fora do registo e deixados de lado: { $left }
told-dropped = revogados pela lista em vigor, e já não por esta: { $names }
told-ended = o seu último dia já passou: { $names }
told-keys-gone = chaves em vigor que esta lista não tem: { $names }
told-participants-gone = participantes em vigor que esta política não tem: { $names }
told-empty = nada consta nele: { $names }
told-one-algorithm = tão fraco como um só algoritmo: estes assinam com uma só chave e bastam sem os outros: { $names }
show-title = { $kind } { $version }
show-digest = resumo do que é assinado: { $digest }
show-root = feito sob a raiz { $digest }
show-more = e mais linhas ({ $count }): --json mostra todas
show-unsigned = ninguém o assinou ainda
show-signed = assinado por { $key }
show-unsound = uma assinatura que não vale, sob o identificador { $key }
show-unknown = uma assinatura de uma chave que ninguém lista aqui: { $key }
show-same = nada difere da versão { $version }, em vigor
show-differs = em comparação com a versão { $version }, em vigor:
show-new = nada deste tipo está em vigor
show-added = acrescentado: { $what }
show-removed = retirado: { $what }
show-changed = alterado: { $what }
show-not-to-sign = nenhum telefone o aceitaria ao lado do que está em vigor: { $detail }
show-phone-takes = Um telefone aceita-o.
show-phone-refuses = Um telefone recusa-o: { $detail }
list-empty = este posto nada tem de { $list }
root = raiz

# Campos do que está numa lista
list-number = número
list-key-id = identificador da chave
list-participant = participante
list-zone = zona
list-zones = zonas
list-prefix = prefixo
list-digits = algarismos
list-runs = séries
list-reason = motivo
list-state = estado
list-since = desde
list-until = até
list-from = a partir de
list-to = a
list-kind = tipo
list-source = fonte
list-text = texto
list-party = interveniente
list-parties = intervenientes
list-seal = selo
list-harm = dano
list-country = país
list-countries = países
list-law = lei
list-basis = fundamento
list-outcome = resultado
list-procedures = regimes
list-hs = SH
list-from-carats = quilates a partir de
list-exceptions = exceções
list-key = chave
list-keep = fica
list-digest = resumo
list-mining = extração
list-by = por
list-on = em
list-about = sobre

# A direção
device-revoked = { $device } está revogado
collected = Envios: { $requests }. Registos novos: { $entries }. Postos de parte: { $quarantined }.
clock-right = O relógio é dado como certo: { $clock }. Os recibos voltam a ser assinados.
clock-in-doubt = o coletor duvida do seu relógio e não assinou recibos; `roughcheck admin --db URL clock-right`, depois de alguém verificar o relógio
clock-unmeant = --at está mais de um dia adiantado em relação ao relógio desta máquina: nenhum recibo é assinado; --time-is-meant, se for intencional
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
