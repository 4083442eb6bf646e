# Português. As palavras da página do coletor. As dos veredictos, decisões, procedimentos, países e do que diz um veredicto
# favorável são as do núcleo e estão lá.
catalogue-reviewed-by = nobody
language-name = Português

# À volta de cada página
page-title = Coletor Roughcheck
page-about = Verificações de certificados do Processo de Kimberley, tal como as estações as enviaram
page-languages = Língua
page-unreviewed = Ainda ninguém reviu esta tradução. Em caso de dúvida, vale o inglês.
page-search-label = Número do certificado
page-search = Procurar
page-footer = Esta página só se mostra nesta máquina. As horas são em UTC. «Recebido» é o relógio deste coletor; os dos telefones podem estar errados, e nada se ordena por eles.
page-elsewhere = Esta página só se mostra na própria máquina do coletor: abra-a aí em { $address } com a porta, ou por um túnel SSH.
page-unavailable = A base de dados não responde: tente mais tarde.
pass-only = Um veredicto favorável fala apenas do certificado.
pass-means = Foi assinado pelo seu emissor, não foi alterado, era válido nesse dia e correspondia ao lote tanto quanto o agente o examinou.

# Palavras
verdict-none = ilegível
parcel-not-examined = lote não examinado
not-genuine = autenticidade não demonstrada
no-post = sem posto
post-named = { $post }, { $country }
procedure-another = outro procedimento
row-named = registo { $row }
about-row = sobre o registo { $row }
standing-active = ativa
standing-superseded = tem uma nova chave
standing-revoked = revogada
title-device = chave do aparelho { $key }
title-epoch = época { $epoch }
title-content = conteúdo { $content }
age-now = agora mesmo
age-minutes = { $count ->
    [one] há { $count } minuto
   *[other] há { $count } minutos
}
age-hours = { $count ->
    [one] há { $count } hora
   *[other] há { $count } horas
}
age-days = { $count ->
    [one] há { $count } dia
   *[other] há { $count } dias
}

# Nomes das colunas
column-received = Recebido
column-verdict = Veredicto do telefone
column-post-phone = Posto e telefone
column-row = Registo
column-last-sync = Último envio
column-rows = Registos
column-standing = Situação
column-device = Aparelho
column-what = O que aconteceu
column-clock = Relógio do telefone
column-first = Recebido primeiro
column-then = Recebido depois
column-said = O telefone disse
column-follows = O que resulta
column-station = Estação
column-journal = Diário
column-doubt = Primeiro registo em dúvida
column-missing = Registos em falta
column-noticed = Notado
column-alarm = O quê, e o que fazer

# A primeira página; o número está acima destas palavras
checks-title = Verificações nos postos
count-stations = { $count ->
    [one] estação
   *[other] estações
}
count-rows = { $count ->
    [one] registo de diário
   *[other] registos de diários
}
count-twice = { $count ->
    [one] número usado duas vezes
   *[other] números usados duas vezes
}
count-wrong = { $count ->
    [one] veredicto errado
   *[other] veredictos errados
}
count-forked = { $count ->
    [one] diário bifurcado
   *[other] diários bifurcados
}
count-gaps = { $count ->
    [one] lacuna
   *[other] lacunas
}
count-alarms = { $count ->
    [one] alarme
   *[other] alarmes
}
judged-again = Cada verificação é julgada aqui outra vez, a partir dos elementos do telefone e pelas mesmas regras: com resultado igual, { $same }; diferente, { $different }.
judged-unable = { $count ->
    [one] Para { $count } verificação falta parte dos elementos.
   *[other] Para { $count } verificações falta parte dos elementos.
}
checks-arrived = Verificações por ordem de chegada
checks-none = Ainda não chegou nenhuma verificação. Uma estação envia as suas com { $sync } e o endereço deste coletor, ou numa pen com { $stick } e aqui { $collect }.
checks-newest = As mais recentes primeiro.
look-again = Ver de novo
look-live = { $seconds ->
    [one] Ver de novo a cada segundo
   *[other] Ver de novo a cada { $seconds } segundos
}
older-title = Verificações mais antigas
older-back = Voltar às mais recentes
older-none = Não há nenhuma.
stations-title = Estações
stations-none = Ainda nenhuma estação se inscreveu. Faça um código de inscrição nesta máquina com { $enrol }, e dê-o à estação: { $station }.
stations-order = Primeiro as que estão há mais tempo em silêncio.

# Problemas
double-title = Números usados duas vezes
double-ask = Peça os papéis aos dois postos, e pergunte ao emissor qual deles é o seu.
double-conflict = Dois certificados diferentes trazem este número
double-two-countries = Apresentado para importação em dois países
wrong-title = Veredictos errados
wrong-about = Estes telefones deram um veredicto diferente do que resulta dos seus próprios elementos. Peça o telefone: ou mente, ou o seu programa foi alterado.
forks-title = Diários bifurcados
forks-about = Há dois registos no mesmo lugar: o telefone foi copiado, ou reposto a partir de uma cópia mais antiga. Os registos de ambos estão guardados.
gaps-title = Lacunas
gaps-about = Registos que existem, ou existiram, e nunca chegaram.
gaps-range = { $from } a { $to }
alarms-title = Alarmes
more-in-stats = { $count ->
    [one] E mais { $count }: veja { $stats }.
   *[other] E mais { $count }: veja { $stats }.
}

# Um número
history-title = Certificado { $number }
history-understood = «{ $typed }» foi entendido como { $number }.
history-nothing = Nenhuma estação enviou nada sobre este número. Isso nada diz do certificado: uma estação pode ainda não ter enviado as suas verificações, ou ninguém o apresentou. Verifique se o número está bem escrito.
history-synced = Quando cada estação enviou as suas verificações pela última vez
history-shown = Apresentado { $times ->
    [one] { $times } vez
   *[other] { $times } vezes
}, em { $posts ->
    [one] { $posts } posto
   *[other] { $posts } postos
}, em { $phones ->
    [one] { $phones } telefone
   *[other] { $phones } telefones
}.
history-seized = { $times ->
    [one] Apreendido { $times } vez.
   *[other] Apreendido { $times } vezes.
}
history-held = { $times ->
    [one] Retido { $times } vez.
   *[other] Retido { $times } vezes.
}
history-released = { $times ->
    [one] Libertado { $times } vez.
   *[other] Libertado { $times } vezes.
}
double-none = Não se conhece uso duplo: um só certificado com este número, e importações num país no máximo. As estações que ainda não enviaram as suas verificações podem saber outra coisa.
double-found = Este número foi usado duas vezes.
double-pair = { $what }: { $first } e { $second }.
double-place = { $post }, recebido { $time }
rows-title = Todos os registos
rows-about = Por ordem de chegada, o primeiro em cima. A mesma letra é o mesmo certificado, também quando foi impresso de novo.
rows-more = Depois chegaram mais registos; estes são os primeiros { $count }.

# A procura
search-title = Procura
search-none = Não é um número de certificado
search-asked = De que número se trata?
search-help = Um número começa pelas duas letras do participante emissor, seguidas de 1 a 16 letras e algarismos, como { $example }. Espaços, hífenes, barras e pontos não contam, nem uma palavra como «N.º» antes.

# Alarmes, e o que fazer em cada um
alarm-fork = Dois diários com uma só chave
alarm-fork-do = Pergunte quem usou este telefone, ou uma cópia dele; os registos de ambos estão guardados.
alarm-gap = Registos que já ninguém tem
alarm-gap-do = O telefone tinha-os removido, e não estão aqui: procure uma cópia de segurança.
alarm-truncated = Um diário que foi cortado
alarm-truncated-do = O telefone tem menos do que já enviou. Pergunte porquê antes de voltar a ser usado.
alarm-head = Uma cabeça de diário cuja assinatura não é válida
alarm-head-do = Nada desse envio foi guardado. Peça o telefone.
alarm-foreign-key = Um diário assinado por outra chave
alarm-foreign-key-do = Alguém enviou registos de um diário que não é seu.
alarm-field = Um campo que não condiz com o seu registo
alarm-field-do = Foi posto de lado; o registo em si está guardado.
alarm-quarantined = Registos postos de parte
alarm-quarantined-do = Os seus bytes foram alterados no telefone. Peça o telefone.
alarm-verdict = Um veredicto que não resulta dos elementos
alarm-verdict-do = O telefone disse outra coisa do que os seus elementos dão. Peça-o.
alarm-succession-of-revoked = Uma nova chave nomeada por uma chave revogada
alarm-succession-of-revoked-do = A nova chave não foi inscrita.
alarm-token-used-twice = Um código de inscrição usado por dois telefones
alarm-token-used-twice-do = Descubra para qual foi feito; revogue o outro.
alarm-token-for-revoked = Um código de inscrição usado por um telefone revogado
alarm-token-for-revoked-do = O telefone continua revogado.
alarm-went-back = Um telefone em que algo voltou atrás
alarm-went-back-do = As suas chaves, listas ou horas eram mais antigas do que antes, faltavam ou foram escritas por alguém. Pergunte o que aconteceu ao telefone antes de voltar a ser usado.
alarm-set-otherwise = Um telefone configurado de outro modo
alarm-set-otherwise-do = O seu posto ou a sua raiz foram alterados no telefone. Pergunte quem o fez.
alarm-another = Outro alarme
alarm-another-do = Foi lançado por uma versão posterior do coletor.

# Falhas em poucas palavras; o seu nome está ao lado
fault-text-unreadable = nada pôde ser lido
fault-text-foreign = um código ou texto de outro tipo
fault-text-several = vários certificados mostrados ao mesmo tempo; nenhum foi julgado
fault-text-too-large = a imagem era grande demais para ser lida
fault-text-unsupported = uma imagem ou documento de um tipo que não se lê
fault-text-damaged = o ficheiro da imagem está danificado
fault-code-missing = nenhum código legível; o número foi digitado
fault-format-malformed = não tem a forma de um certificado
fault-format-newer = versão posterior à que o telefone entende
fault-signature-invalid = a assinatura não é válida
fault-key-unknown = não se conhece autoridade para a sua chave
fault-key-compromised = a chave que assinou está noutras mãos
fault-key-retired = a chave que assinou já não estava em uso
fault-key-outside-window = a chave que assinou não o podia fazer nesse dia
fault-key-foreign-country = assinado pela chave de outro país
fault-key-wrong-use = assinado por uma chave que não serve para certificados
fault-dates-expired = expirado
fault-dates-not-yet-valid = o seu dia de emissão ainda não chegou
fault-dates-reversed = expira antes de ter sido emitido
fault-dates-too-long = válido por mais tempo do que o permitido
fault-revocation-revoked = o seu número foi revogado
fault-revocation-replaced = o seu número foi substituído por outro
fault-participant-none = o seu emissor não era participante
fault-participant-suspended = o seu emissor estava suspenso
fault-participant-unknown-date = não se sabe se o seu emissor era participante nesse dia
fault-participant-left-since = o seu emissor foi suspenso ou saiu depois da emissão
fault-participant-member = o seu emissor é membro de outro participante, que emite por ele
fault-participant-by-other-lists = o seu emissor só está em listas de outros participantes
fault-zone-not-compliant = de uma zona que não pode exportar
fault-zone-no-export = de um país de onde nada podia sair
fault-zone-near = de uma zona escrita quase como uma listada
fault-zone-unknown = não se sabe se a sua zona podia exportar
fault-zone-missing = não se indica zona de mineração onde é preciso uma
fault-origin-undisclosed = os países de origem não são indicados
fault-origin-missing = não é indicado nenhum país de origem
fault-origin-not-participant = extraído num país que nunca foi participante
fault-origin-suspended = extraído num país suspenso, de fora, ou limitado a certas zonas
fault-provenance-differs = de um país diferente do que diz o seu número
fault-provenance-not-participant = de um país que nunca foi participante
fault-restriction-origin = lei nacional sobre a sua origem mineira
fault-restriction-provenance = lei nacional sobre o país de onde vem
fault-restriction-party = lei nacional sobre o seu exportador ou importador
fault-restriction-zone = lei nacional sobre a sua zona de mineração
fault-restriction-unknown = lei nacional que o telefone era velho demais para julgar
fault-destination-elsewhere = passado para importação noutro país
fault-content-implausible = peso e valor não são plausíveis
fault-number-form = o texto digitado não é um número de certificado
fault-number-out-of-range = um número que o seu emissor nunca imprimiu
fault-number-differs = o número impresso não é o do código
fault-number-near = o número impresso é o do código, salvo zeros ou um sinal
fault-alert-number = alerta sobre o seu número
fault-alert-seal = alerta sobre o seu selo
fault-alert-party = alerta sobre o seu exportador ou importador
fault-alert-near = próximo do que um alerta nomeia
fault-parcel-count-differs = outro número de volumes
fault-parcel-carats-differs = outro peso
fault-parcel-seals-differs = outros selos
fault-parcel-seals-not-readable = selos que não se puderam ler
fault-parcel-seals-renewed = selos renovados no caminho
fault-parcel-hs-differs = outro tipo de pedras
fault-parcel-hs-sorted = pedras selecionadas entretanto, ou não selecionadas como certificado
fault-parcel-stones-synthetic = encontradas pedras sintéticas
fault-parcel-stones-polished = encontradas pedras lapidadas
fault-seen-conflict = este número já foi apresentado com outro conteúdo
fault-seen-seized = o seu lote já foi apreendido
fault-seen-refused-before = já foi recusado
fault-seen-held-before = já foi retido
fault-seen-other-parcel = já foi apresentado com outro lote
fault-seen-released = já foi libertado num posto de importação
fault-seen-closed-import = a sua importação já foi confirmada
fault-seen-two-countries = já foi apresentado para importação noutro país
fault-procedure-other = não é o procedimento do posto
fault-procedure-own-issue = um certificado do próprio lado do posto, na importação
fault-procedure-not-own = um certificado de outro participante, na exportação
fault-clock-behind = o relógio do telefone está atrasado
fault-clock-ahead = o relógio do telefone está muito adiantado
fault-trust-none = o telefone não tem dados de confiança
fault-trust-stale = os dados de confiança do telefone são velhos
fault-trust-rolled-back = o telefone já teve dados de confiança mais recentes
fault-trust-lists-old = as listas do telefone são velhas
fault-trust-app-old = a aplicação do telefone é antiga demais para os seus dados de confiança
fault-advisory-zone = a sociedade civil adverte sobre a sua zona
fault-advisory-party = a sociedade civil adverte sobre o seu exportador ou importador
fault-advisory-general = a sociedade civil adverte
