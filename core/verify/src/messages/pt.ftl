# Português. As palavras do agente: breves, concretas, nada além do que se sabe.
# Cada texto diz o que se viu e o que isso significa; o que fazer está em «Passos seguintes».
#
# Uma palavra, uma coisa: certificado, código, lote (o todo), volume (um só), selo (de um lote), posto, registo (do diário),
# direção (a sede própria), autoridade emissora, exportador, importador, dados de confiança, listas; passa, a esclarecer,
# recusado; libertar, reter, apreender.
catalogue-reviewed-by = nobody

# Títulos
headline-pass-full = Certificado bom; o lote corresponde-lhe tal como o observou.
headline-pass-partly = Certificado bom; lote examinado apenas em parte.
headline-pass-no = Certificado bom, lote não examinado.
headline-refer = Não está claro: alguém tem de examinar isto antes de seguir.
headline-refuse = Recusado: não deixe passar.
headline-unreadable = Não foi possível ler nenhum certificado.
headline-foreign = Este é outro tipo de código, não um certificado.
headline-several = Há mais de um certificado à vista: nenhum foi escolhido.

# Rubricas do relatório
label-wrong = O que está errado
label-next = O que fazer agora
label-notes = A saber
label-not-checked = Não verificado
label-signed-by = assinado por
label-entry = Registo no diário
label-certificate = Certificado
label-not-recorded = NÃO REGISTADO: esta verificação não está no diário. Anote-a em papel.
label-dry-run = Ensaio: nada é registado.

# Alcance
scope-asserted = O certificado diz uma só coisa: que o emissor tratou estes diamantes segundo o Processo de Kimberley, que só visa movimentos rebeldes que financiam a guerra contra governos.
scope-nothing-asserted = Nada se afirma aqui: assinatura e chave não foram ambas consideradas boas.
scope-not-assessed = Ninguém avaliou: { $harms } – { $mining ->
    [artisanal] na mineração artesanal, que o certificado indica.
    [industrial] na mineração industrial, que o certificado indica.
   *[unknown] na mineração artesanal ou industrial.
}
scope-assessed = Avaliado de forma independente: { $harm }, por { $by } em { $on }: { $about }
scope-claimed = Alegado pelo emissor, e aqui sem qualquer peso: { $harm } ({ $by }): { $claim }

# Regras: bom e não verificado
good-text = Há um texto do tipo certo.
good-code = O certificado traz um código.
good-format = O código é um certificado desta versão.
good-signature = A assinatura é válida: nada mudou desde que foi feita.
good-key = A chave é desta autoridade e podia assinar no dia da emissão.
good-dates = Emitido e ainda não expirado, tanto quanto este telefone pode saber.
good-revocation = Não foi retirado, tanto quanto este telefone sabe.
good-participant = O emissor é participante no Processo de Kimberley.
good-zone = Nenhuma restrição de zonas de mineração se opõe.
good-origin = Nada se opõe aos países de origem mineira.
good-provenance = Vem do participante cujo número traz.
good-restriction = A lei deste posto, além do Processo de Kimberley, nada tem contra.
good-destination = O certificado indica este lugar de importação.
good-content = Pesos e valores são plausíveis.
good-number = Nada a apontar ao número.
good-alert = Nenhum alerta sobre número, selos ou partes.
good-parcel-count = Os volumes são tantos quantos os certificados.
good-parcel-carats = O peso é o certificado.
good-parcel-seals = Os selos são os certificados.
good-parcel-hs = Os tipos de pedras são os certificados.
good-parcel-stones = Não se encontraram pedras sintéticas nem lapidadas.
good-seen = Nunca apresentado neste telefone.
good-procedure = O regime é o deste posto.
good-clock = O relógio do telefone concorda com a última hora assinada.
good-trust = Os dados de confiança estão atualizados.
good-advisory = A sociedade civil nada disse sobre isto.
good-scope = Os limites estão indicados.
within-parcel-carats = O peso difere em { $difference } ct ({ $found } ct encontrados, { $certified } ct certificados), dentro da tolerância acordada.
ignored-format = O código tem acrescentos de uma versão posterior ({ $ignored }), que podem ser ignorados.
listed-participant = { $participant } não está na lista do Processo de Kimberley. A lista própria ({ $by }) nomeia-o desde { $since }, e vale neste posto.
understood-number = «{ $typed }» foi entendido como { $number }, o número do certificado.
around-text = Há um texto do tipo certo. Deixou-se de fora o que o rodeava: { $around }.

not-checked-text = Texto: não foi mostrado nenhum código.
not-checked-code = Código: nada foi lido.
not-checked-format = Formato: não pôde ser julgado.
not-checked-signature = Assinatura: não verificada, ainda não se sabe quem assinou.
not-checked-key = Chave de assinatura: não julgada, a assinatura não está verificada.
not-checked-dates = Datas: não julgadas, os campos não estão verificados.
not-checked-revocation = Retirada: não consultada.
not-checked-participant = Participação do emissor: não julgada.
not-checked-zone = Zonas de mineração: não julgadas.
not-checked-origin = Origem: não julgada, os campos não estão verificados.
not-checked-provenance = Proveniência: não julgada.
not-checked-restriction = Lei além do Processo de Kimberley: não julgada; a deste posto não está instalada, ou os campos não estão verificados.
not-checked-destination = País de importação: o certificado não indica nenhum, ou isto não é uma importação.
not-checked-content = Pesos e valores: não julgados, os campos não estão verificados.
not-checked-number = Número: não julgado.
not-checked-alert = Alertas: não puderam ser consultados.
not-checked-parcel-count = Número de volumes: não observado.
not-checked-parcel-carats = Peso do lote: não observado.
not-checked-parcel-seals = Selos do lote: não comparados.
not-checked-parcel-hs = Tipos de pedras: não observados.
not-checked-parcel-stones = Pedras sintéticas ou lapidadas: não procuradas.
not-checked-seen = Apresentações anteriores: não consultadas.
not-checked-procedure = Regime: não julgado, este telefone não tem posto.
not-checked-clock = Relógio: não julgado, este telefone não conhece nenhuma hora assinada.
not-checked-trust = Idade dos dados de confiança: não julgada.
not-checked-advisory = O que a sociedade civil diz deste certificado: não consultado.
not-checked-scope = Limites do certificado: não indicados.

# Razões
reason-text-unreadable = Não se encontrou texto nem código.
reason-text-foreign = O texto ou código é de outro tipo: não é o código de um certificado.
reason-text-several = Mostrou-se mais de um certificado ao mesmo tempo ({ $numbers }). Nenhum foi julgado, e nenhum foi escolhido.
unnumbered-text-several = Mostrou-se mais de um certificado ao mesmo tempo. Nenhum foi julgado, e nenhum foi escolhido.
reason-text-beside = Ao lado do certificado julgado está outra coisa nossa: { $kinds }. Nada mudou por isso.
reason-text-too-large = A imagem é grande demais para ler: { $size }, { $pixels } píxeis; de um tal ficheiro leem-se no máximo { $limit } píxeis. Nada foi examinado.
reason-text-unsupported = É um ficheiro do tipo { $kind }, que não se lê: só imagens JPEG e PNG e texto simples.
reason-text-damaged = O ficheiro da imagem está danificado: não pôde ser aberto até ao fim.
spoilt-text-foreign = Era o texto de um certificado e foi alterado no caminho: { $spoilt }. Leia-o de novo no papel.
spoilt-format-malformed = O texto foi alterado no caminho desde o papel: { $spoilt } ({ $layer }, posição { $at }). Isto por si só não indica falsificação. Leia-o de novo no papel.
spoilt-line-break = há nele uma quebra de linha
spoilt-space = os seus espaços foram mudados ou perdidos
spoilt-lower-case = está em minúsculas
spoilt-escaped = está escrito como num endereço da rede
spoilt-character = um carácter foi mudado ou perdido
spoilt-cut = falta-lhe o fim
spoilt-longer = algo se segue ao seu fim
spoilt-label = algo está antes dele
around-mark = uma marca invisível
around-control = caracteres de controlo de um leitor
around-reader = o nome que um leitor dá ao tipo de código
around-quotes = aspas
around-repeated = o mesmo texto outra vez
kinds-newer = um código de uma versão posterior
kinds-broken = um código que não tem a forma de um certificado
kinds-unsigned = o mesmo certificado com outra assinatura, que não é válida
reason-code-missing = Não foi mostrado nenhum código legível; um número digitado nada prova por si só, porque qualquer um o pode copiar.
reason-code-missing-refuse = Não foi mostrado nenhum código legível, e este emissor põe um em cada certificado desde { $since }.
reason-format-malformed = O código começa como um certificado e não está feito como um certificado: estragou-se no caminho, ou não é um certificado ({ $layer }, posição { $at }: { $detail }).
reason-format-newer = O certificado é de uma versão ({ $version }) posterior à que esta aplicação entende; isso não é falha do certificado.
reason-format-newer-critical = O certificado tem acrescentos que é preciso entender ({ $critical }), e esta aplicação não os conhece; isso não é falha do certificado.
reason-signature-invalid = A assinatura não é válida: o certificado foi alterado depois de assinado, ou nunca foi assinado com esta chave.
reason-key-unknown = A chave { $key } que assinou não é de nenhuma autoridade das listas: não se sabe quem assinou.
reason-key-unknown-refer = Não se conhece autoridade para a chave { $key }; mas as listas deste telefone faltam ou são velhas demais para o dizer.
reason-key-compromised = A chave de { $authority } está noutras mãos: qualquer um pode ter assinado isto.
reason-key-retired = A chave de { $authority } já não estava em uso no dia da emissão.
reason-key-outside-window = A chave de { $authority } não podia assinar no dia da emissão.
reason-key-foreign-country = A chave é de um participante ({ $participant }), e o número de outro.
reason-key-wrong-use = A chave de { $authority } não serve para certificados.
reason-dates-expired = { $by ->
    [clock] Expirou em { $expires } apenas pelo relógio deste telefone: nenhuma hora assinada o confirma.
    [other-time] Expirou em { $expires } segundo uma hora vinda de fora: o relógio deste telefone não o diz.
   *[signed-time] Expirou em { $expires }, há { $days ->
        [one] { $days } dia
       *[other] { $days } dias
    }.
}
reason-dates-not-yet-valid = Emitido em { $issued }, dia que ainda não chegou: pelo relógio deste telefone hoje é { $today }. Ou o relógio está atrasado, ou o emissor escreveu um dia errado.
reason-dates-reversed = Expira ({ $expires }) antes de ter sido emitido ({ $issued }): o emissor escreveu um dia errado.
reason-dates-too-long = É válido de { $issued } a { $expires }, mais do que o permitido aos certificados de { $participant } ({ $days ->
    [one] { $days } dia
   *[other] { $days } dias
}).
reason-dates-last-day = O último dia nele impresso, { $expires }, já passou aqui, mas ainda não em toda a Terra: ainda vale, por algumas horas.
reason-revocation-revoked = O número { $number } foi retirado pelo seu emissor: { $why }.
reason-revocation-replaced = O número { $number } foi substituído por { $by } e já nada vale.
reason-participant-none = No dia da emissão o emissor ({ $participant }) não era participante no Processo de Kimberley: ninguém pode aceitar os seus certificados.
reason-participant-suspended = O emissor ({ $participant }) estava suspenso desde { $since }; o certificado é de { $issued }.
reason-participant-unknown-date = Não se sabe se o emissor ({ $participant }) era participante em { $issued }; as listas deste telefone nomeiam-no a partir de { $since }.
reason-participant-left-since = { $participant } era participante no dia da emissão ({ $issued }), e está suspenso ou de fora desde { $since }. Só a sua direção pode dizer se ainda se aceita o que emitiu antes.
ended-participant-left-since = { $participant } está de fora desde { $since }, e desde esse dia nada do que alguma vez certificou é aceite.
reason-participant-member = { $participant }: outro participante emite por este membro ({ $of }); o número começa por { $of-code }.
reason-participant-by-other-lists = { $participant } não está na lista do Processo de Kimberley. Está nas listas próprias de { $by }, que só valem nos postos destes.
typed-participant-none = { $participant } não está na lista de participantes de { $today }.
typed-participant-unknown-date = Não se sabe se { $participant } é participante em { $today }; a lista nomeia-o a partir de { $since }.
typed-participant-left-since = { $participant } foi participante, e está suspenso ou de fora desde { $since }.
typed-participant-member = { $participant }: outro participante emite por este membro ({ $of }); o número começa por { $of-code }.
typed-participant-by-other-lists = { $participant } não está na lista de participantes no Processo de Kimberley de { $today }. Está nas listas próprias de { $by }, que só valem nos postos destes.
reason-zone-not-compliant = O emissor ({ $participant }) só podia exportar de zonas de mineração listadas; não está entre elas: { $zones }.
reason-zone-missing = O emissor ({ $participant }) só podia exportar de zonas de mineração listadas, e o certificado não indica nenhuma.
reason-zone-no-export = Nenhum diamante em bruto podia sair de { $participant } no dia da emissão ({ $issued }).
reason-zone-near = A zona «{ $named }» não está na lista; está «{ $listed }», que se escreve quase da mesma forma.
reason-zone-unknown = { $participant } só podia exportar de algumas zonas de mineração no dia da emissão ({ $issued }), e este telefone não sabe de quais.
named-zone-unknown = { $participant } só podia exportar de zonas de mineração listadas; não se sabe se { $zones } já o era no dia da emissão ({ $issued }).
reason-origin-undisclosed = Os países de origem mineira não são indicados (lote misto, asteriscos). Isto pode ser lícito: para lotes mistos onde o país de importação o admite, e para mercadorias já verificadas.
reason-origin-missing = Não é indicado nenhum país de origem mineira. Isto pode ser lícito: para lotes mistos e para mercadorias devolvidas.
law-origin-undisclosed = Os países de origem mineira não são indicados (lote misto, asteriscos). A lei ({ $importer }) diz, desde { $since }: { $law }.{ $words }{ $excepted }
law-origin-missing = Não é indicado nenhum país de origem mineira. A lei ({ $importer }) diz, desde { $since }: { $law }.{ $words }{ $excepted }
strict-origin-undisclosed = Os países de origem mineira não são indicados (lote misto, asteriscos). Isto já não é aceite na importação ({ $importer }) desde { $since }, salvo para mercadorias já verificadas.
strict-origin-missing = Não é indicado nenhum país de origem mineira. Isto já não é aceite na importação ({ $importer }) desde { $since }, salvo para mercadorias devolvidas.
elsewhere-origin-undisclosed = Os países de origem mineira não são indicados (lote misto, asteriscos). Onde for importado, serão pedidos.
elsewhere-origin-missing = Não é indicado nenhum país de origem mineira. Onde for importado, será pedido.
reason-origin-not-participant = Extraído em: { $countries }, que nunca fora participante no Processo de Kimberley até ao dia da emissão ({ $issued }): diamantes em bruto de lá não podem ter certificado.
reason-origin-suspended = Extraído em: { $countries }, que no dia da emissão ({ $issued }) estava suspenso, não era participante, ou só podia exportar de algumas zonas: pergunte como saíram os diamantes.
reason-provenance-differs = Vem de { $provenance }, e traz um número de { $participant }.
reason-provenance-not-participant = Vem de { $provenance }, que nunca fora participante no Processo de Kimberley até ao dia da emissão ({ $issued }).
reason-restriction-origin = Não é assunto do Processo de Kimberley: a lei ({ $importer }) refere-se a esta origem mineira desde { $since } ({ $law }).{ $words }{ $excepted }
reason-restriction-provenance = Não é assunto do Processo de Kimberley: a lei ({ $importer }) refere-se a mercadorias vindas de lá desde { $since } ({ $law }).{ $words }{ $excepted }
reason-restriction-party = Não é assunto do Processo de Kimberley: a lei ({ $importer }) refere-se ao exportador ou ao importador desde { $since } ({ $law }).{ $words }{ $excepted }
reason-restriction-zone = Não é assunto do Processo de Kimberley: a lei ({ $importer }) refere-se a esta zona de mineração desde { $since } ({ $law }).{ $words }{ $excepted }
reason-restriction-unknown = Não é assunto do Processo de Kimberley: a lei ({ $importer }) refere-se a isto desde { $since } ({ $law }) de um modo que esta aplicação é velha demais para julgar.{ $words }{ $excepted }
law-exceptions = Exceções: { $exceptions }
reason-destination-elsewhere = O certificado indica { $destination } como país de importação, e este é um posto de { $importer }.
reason-content-implausible = Peso e valor não condizem: { $carats } ct por { $usd } US$.
valued-content = Peso e valor não condizem: { $carats } ct por { $usd } US$ (SH { $hs }), quando para este emissor são habituais de { $min } a { $max } US$ por quilate.
reason-number-form = «{ $typed }» não é um número de certificado: duas letras do participante, depois o número de série. Digite-o de novo como está impresso, sem palavras antes nem depois.
formed-number = O número { $number } não tem a forma que o seu emissor usa: { $digits ->
    [one] { $digits } algarismo
   *[other] { $digits } algarismos
}.
asked-number = «{ $typed }» pode ser { $reading }, mas uma palavra ou sinal ao lado torna isso incerto. Veja o papel, e digite { $reading } se for esse o número.
reason-number-out-of-range = O número { $number } não está em nenhuma série impressa pelo seu emissor.
reason-number-differs = O número impresso { $printed } não é o do código, { $number }: código e papel não são um do outro, ou houve erro de digitação.
reason-number-near = O número impresso { $printed } e o do código, { $number }, diferem em zeros ou num sinal parecido. Compare-os letra a letra, e digite de novo o impresso.
reason-alert-number = Alerta sobre o número { $number }: «{ $text }» Dito por { $by ->
    [groups] vários lados do Processo de Kimberley em conjunto
   *[other] { $by }
 } desde { $since }; vale até { $until }.
reason-alert-seal = Alerta sobre o selo { $seal }: «{ $text }» Dito por { $by ->
    [groups] vários lados do Processo de Kimberley em conjunto
   *[other] { $by }
 } desde { $since }; vale até { $until }.
reason-alert-party = Alerta sobre o exportador ou importador { $party }: «{ $text }» Dito por { $by ->
    [groups] vários lados do Processo de Kimberley em conjunto
   *[other] { $by }
 } desde { $since }; vale até { $until }.
reason-alert-near = { $named } é próximo de { $listed }, sobre o qual há um alerta: «{ $text }» Dito por { $by ->
    [groups] vários lados do Processo de Kimberley em conjunto
   *[other] { $by }
 } desde { $since }; vale até { $until }. Averigue se são o mesmo.
reason-parcel-count-differs = { $how ->
    [missing] Volumes encontrados: { $found } de { $certified }; faltam { $difference }.
   *[more] Volumes encontrados: { $found }; certificados: { $certified }; a mais: { $difference }.
}
reason-parcel-carats-differs = { $found } ct encontrados, { $certified } ct certificados: { $difference } ct ({ $percent } %) { $how ->
    [missing] a menos
   *[more] a mais
}. { $grade ->
    [very-small] Uma diferença muito pequena, como entre duas balanças.
    [small] Uma diferença pequena.
    [large] Uma diferença grande.
   *[very-large] Uma diferença muito grande.
}
reason-parcel-seals-differs = { $how ->
    [none] Nenhum selo encontrado. Selos certificados: { $certified }.
    [missing] Faltam selos. Encontrados: { $found }. Certificados: { $certified }.
   *[others] Outros selos que não os certificados. Encontrados: { $found }. Certificados: { $certified }.
}
reason-parcel-seals-not-readable = Selos que não se podem ler: { $unreadable }. Lidos e conformes: { $found }. Certificados: { $certified }.
reason-parcel-seals-renewed = Outros selos que não os certificados, renovados no caminho por uma autoridade, como mostraria o auto aduaneiro { $record }. Encontrados: { $found }. Certificados: { $certified }.
reason-parcel-hs-differs = { $how ->
    [none] Não se encontraram diamantes em bruto. Tipos certificados: { $certified }.
    [not-rough] Tipos encontrados: { $found }. Tipos certificados: { $certified }. Nem tudo o que se encontrou são diamantes em bruto: pedras trabalhadas e outras mercadorias não vão com nenhum certificado deste género.
   *[others] Tipos encontrados: { $found }. Tipos certificados: { $certified }.
}
reason-parcel-hs-sorted = Tipos encontrados: { $found }. Tipos certificados: { $certified }. Podem ser as mesmas pedras, selecionadas por um lado e não selecionadas (7102.10) para o outro.
reason-parcel-stones-synthetic = { $method ->
    [declared] O transportador declara pedras sintéticas; um certificado vale só para diamantes naturais.
    [laboratory] Um laboratório encontrou pedras sintéticas; um certificado vale só para diamantes naturais.
   *[tester] O aparelho de teste indica pedras sintéticas; um certificado vale só para diamantes naturais.
}
reason-parcel-stones-polished = Encontraram-se pedras lapidadas; o certificado é para diamantes em bruto.
reason-parcel-stones-semi-cut = Encontraram-se pedras serradas, clivadas ou desbastadas: para o Processo de Kimberley são diamantes em bruto.
reason-seen-conflict = O mesmo número foi apresentado com outro conteúdo (registo { $seq }, { $post }, { $on }): um dos dois é falso.
reason-seen-seized = O lote deste certificado já foi apreendido (registo { $seq }, { $post }, { $on }).
reason-seen-refused-before = Já foi recusado (registo { $seq }, { $post }, { $on }).
reason-seen-held-before = Já foi retido, e não foi libertado desde então (registo { $seq }, { $post }, { $on }).
reason-seen-other-parcel = Antes foi digitado outro lote para este certificado (registo { $seq }, { $post }, { $on }).
reason-seen-released = Já foi libertado aqui na importação (registo { $seq }, { $post }, { $on }): um certificado vale para uma só importação.
reason-seen-undecided = Já passou aqui na importação, e ninguém registou o que se fez (registo { $seq }, { $post }, { $on }).
reason-seen-closed-import = A sua importação já foi confirmada (registo { $seq }, { $post }, { $on }): um certificado usado não cobre um segundo lote.
reason-seen-two-countries = Já foi apresentado para importação noutro país (registo { $seq }, { $post }, { $on }).
reason-seen-elsewhere = Já foi apresentado noutro posto (registo { $seq }, { $post }, { $on }).
reason-seen-same-post = Já foi apresentado neste posto (registo { $seq }, { $on }){ $times ->
    [one] {""}
   *[other] , { $times } vezes ao todo
}.
reason-procedure-other = O regime escolhido ({ $chosen }) não é o deste posto ({ $post }).
reason-procedure-own-issue = { $said ->
    [returned] Um certificado de { $participant } para importação em { $participant }: mercadorias que regressam, como aqui se disse ({ $why }).
   *[nothing] Um certificado de { $participant } para importação em { $participant }: o que lá circula não precisa de nenhum. Pode dizer-se que as mercadorias regressam.
}
reason-procedure-not-own = { $said ->
    [returned] Um certificado de { $participant } para uma exportação de outro lado: mercadorias devolvidas, como aqui se disse ({ $why }).
   *[nothing] Um certificado de { $participant } para uma exportação de outro lado: o que sai precisa de um certificado do participante de onde sai. Pode dizer-se que as mercadorias são devolvidas.
}
reason-clock-behind = { $by ->
    [entry] O relógio do telefone ({ $clock }) está atrasado em relação ao último registo do seu próprio diário ({ $floor }): foi atrasado, ou estava errado então.
    [receipt] O relógio do telefone ({ $clock }) está atrasado em relação ao último recibo da direção ({ $floor }).
   *[floor] O relógio do telefone ({ $clock }) está atrasado em relação à última hora assinada ({ $floor }): está errado.
}
reason-clock-ahead = O relógio do telefone ({ $clock }) está { $days ->
    [one] { $days } dia
   *[other] { $days } dias
} para além da última hora assinada ({ $floor }): é assim depois de muito tempo sem rede, e quando o relógio está errado.
reason-trust-none = Este telefone não tem dados de confiança: não se pode verificar nenhuma assinatura.
reason-trust-stale = Os dados de confiança têm { $days ->
    [one] { $days } dia
   *[other] { $days } dias
} (de { $made }): não se sabe o que foi retirado desde então.
reason-trust-rolled-back = { $what ->
    [gone] Este telefone já teve dados de confiança da versão { $known } e agora não tem nenhuns.
    [documents] Documentos de confiança que este telefone tinha desapareceram ou são outros, sem que ninguém os tenha retirado: pode faltar um alerta ou uma revogação.
    [floor] As horas assinadas que este telefone guardava tinham desaparecido. Foram repostas.
   *[head] Este telefone já teve dados de confiança da versão { $known } e agora tem a versão { $installed }: não sabe o que foi retirado entretanto.
}
reason-trust-lists-old = As listas de participantes, zonas e números valem à data de { $day }, há mais de doze meses: não se sabe o que mudou desde então.
reason-trust-app-old = Os dados de confiança pedem regras da versão { $wanted }, e esta aplicação julga pela versão { $rules }: parte do que dizem pode não ser aplicada.
reason-advisory-zone = A sociedade civil, sobre { $zone }: «{ $text }» Dito desde { $since }; vale até { $until }.
reason-advisory-party = A sociedade civil, sobre o exportador ou importador { $party }: «{ $text }» Dito desde { $since }; vale até { $until }.
reason-advisory-general = A sociedade civil: «{ $text }» Dito desde { $since }; vale até { $until }.
reason-advisory-none-lately = Nada mais recente veio da sociedade civil: o seu silêncio aqui nada diz.
never-advisory = Nunca chegou nada da sociedade civil a este telefone: o seu silêncio aqui nada diz.
reason-scope-limits = Um certificado só fala de movimentos rebeldes; veja o que ninguém avaliou.

# Passos seguintes
next-decide = Registe o que faz: libertar, reter ou apreender.
next-examine = Examine o lote: volumes, selos, peso, tipos de pedras.
next-keep = Guarde juntos certificado e lote, e não deixe sair nada.
next-forgery = Avise a sua direção, que avisa a presidência do Processo de Kimberley. Não pergunte à autoridade nem às pessoas que o papel nomeia: podem ser as do falsificador.
next-report = Avise a sua direção, que avisa a autoridade emissora e a presidência do Processo de Kimberley; dê o número e as razões.
next-report-kp = Avise a sua direção, que avisa a presidência do Processo de Kimberley; dê o número e as razões.
next-alert = Avise a sua direção antes de falar com quem o alerta nomeia.
next-call = Consulte a sua direção antes de decidir.
next-call-issuer = Antes de decidir, consulte a sua direção, que pergunta à autoridade emissora.
next-law = Ligue para a sua autoridade nacional: isto é lei do seu país, não assunto do Processo de Kimberley. Peça os documentos da exceção, onde a lei a prevê.
next-recount = Conte de novo; peça ao transportador os volumes em falta; se a diferença persistir, retenha o lote.
next-reweigh = Pese de novo, sem embalagem; se a diferença persistir, retenha o lote e pergunte à autoridade emissora através da sua direção.
next-seals = Veja de novo os selos e anote cada número; não abra o lote.
next-seal-record = Peça o auto aduaneiro que indica os selos antigos e os novos.
next-sort = Separe de novo, ou peça a um perito que veja; se a diferença persistir, retenha o lote.
next-laboratory = Retenha as pedras e mande-as examinar num laboratório.
next-offence = Trate-o como infração aduaneira: pedras sintéticas pertencem ao SH 7104 e a nenhum certificado.
next-polished = Retire as pedras lapidadas, depois conte e pese de novo o resto.
next-clock = Compare a data e a hora do telefone com outro relógio; acerte-as se estiverem erradas e verifique de novo.
next-left-in-time = Retenha o lote e pergunte se partiu enquanto o certificado era válido (Regulamento (CE) n.º 2368/2002, artigo 5.º, n.º 2).
next-corrected = Peça um certificado corrigido, através da sua direção.
next-replacement = Peça o certificado que substituiu este e verifique-o.
next-trust = Instale os dados de confiança mais recentes e verifique de novo.
next-update = Atualize a aplicação e verifique de novo.
next-journal = Leia o registo anterior acima indicado antes de decidir.
next-corrects = Compare com o lote digitado então; se houve erro, verifique de novo e diga que registo isso corrige.
next-used = Pergunte ao importador porque apresenta um certificado usado; retenha o lote até estar esclarecido.
next-paper = Veja o próprio papel: marca de água, impressão, carimbo da autoridade.
next-photo = Segure o código plano, com boa luz, a encher metade da imagem; depois tente de novo.
next-photo-again = Tire uma nova fotografia com esta aplicação, em JPEG ou PNG; depois tente de novo.
next-smaller = Tire a fotografia de novo com menos píxeis, ou recorte o código; depois tente de novo.
next-one-by-one = Mostre um certificado de cada vez e verifique cada um por si.
next-own-code = Fotografe o código do próprio certificado.
next-read-again = Leia de novo o código no papel; se nada mudar, guarde o papel.
next-retype = Compare letra a letra com o papel e digite o número de novo.
next-origin = Peça os países de origem mineira, ou o motivo da exceção por escrito.
next-vigilance = Veja com mais atenção: peça os certificados com que estas mercadorias vieram antes.
next-zone = Peça a zona de mineração por escrito.
next-destination = Pergunte ao transportador porque o lote não está no país de importação que o certificado indica.
next-value = Veja as pedras: o tipo delas condiz com este valor?
next-procedure = Escolha de novo o regime, ou anote porque é outro.
next-own-certificate = Peça um certificado do participante de onde as mercadorias saem; se são devolvidas, peça que se mostre porquê.
next-why-here = Pergunte ao transportador porque as mercadorias vêm com este certificado; se regressam, peça que se mostre.
next-advisory = Leia o que a sociedade civil diz e veja com mais atenção o que ela nomeia.

# Palavras
list-none = nenhum
method-declared = segundo a declaração
method-tester = por aparelho de teste
method-laboratory = por laboratório
procedure-import = importação
procedure-export = exportação
procedure-transit = trânsito
verdict-pass = passa
verdict-refer = a esclarecer
verdict-refuse = recusado
decision-release = libertar
decision-hold = reter
decision-seize = apreender

# O certificado, campo a campo
kpcs-statement = Os diamantes em bruto desta remessa foram tratados em conformidade com as disposições do sistema de certificação do Processo de Kimberley para os diamantes em bruto.
cert-statement = Declaração
cert-origin = País de origem mineira
cert-number = Número
cert-issued = Data de emissão
cert-expires = Data de validade
cert-participant = Participante emissor
cert-authority = Autoridade emissora
cert-exporter = Exportador
cert-importer = Importador
cert-provenance = País de proveniência
cert-goods = Mercadorias
cert-parcels = Volumes
cert-seals = Selos
cert-zones = Zonas de mineração ou minas
cert-mining = Mineração
cert-replaces = Substitui o número
cert-no-authority = desconhecida: nenhuma assinatura verificada
cert-packages = { $count ->
    [one] { $count } volume
   *[other] { $count } volumes
}
cert-line = SH { $hs } ({ $kind }): { $carats } ct, { $usd } US$
hs-7102-10 = não selecionados
hs-7102-21 = industriais
hs-7102-31 = qualidade gema
origin-mixed-undisclosed = misto, não indicado (***)
origin-absent = nenhum indicado
mining-artisanal = artesanal
mining-industrial = industrial

# O que o comando e a aplicação dizem à volta de um relatório
say-not-verified = NÃO VERIFICADO: isto mostra o que está no código, e não quem o escreveu. Para uma resposta, faça uma verificação.
say-fields-unverified = Estes campos são os que estão no código; aqui nada mostra que os tenha assinado quem tem direito.
say-lists = As listas deste telefone são de { $day }, { $days ->
    [0] hoje
    [one] com { $days } dia
   *[other] com { $days } dias
}.
say-no-lists = Este telefone ainda não tem listas.
say-decided = Registado com o número { $seq }: { $decision }.
say-sent = Enviados: { $sent }. Confirmados: { $accepted }. À espera: { $pending }.
say-quarantined = Posto de parte pelo coletor: registo { $entry } ({ $reason }).
say-fork = O coletor tem outro ramo deste diário: { $detail }
say-trust-news = Foram instalados novos dados de confiança.
say-alert = Alerta: «{ $text }»
say-waiting = { $entries ->
    [one] { $entries } registo espera e está guardado.
   *[other] { $entries } registos esperam e estão guardados.
}
say-in-force = Em vigor: { $versions }
say-dropped = { $count ->
    [one] A nova lista já não revoga { $count } número que a lista { $version } revogava: { $named }
   *[other] A nova lista já não revoga { $count } números que a lista { $version } revogava: { $named }
}{ $more ->
    [0] { "." }
   *[other] { " " }e mais { $more }.
}
say-refused = Recusado: { $text }
say-station = Estação { $post } em { $folder }
say-introduces = Vai apresentar-se ao seu coletor com o primeiro envio.
say-journal-whole = { $entries ->
    [one] { $entries } registo, tal como foi escrito.
   *[other] { $entries } registos, cada um tal como foi escrito.
}
say-journal-broken = O diário está quebrado: { $reason }.
say-journal-broken-at = O diário está quebrado no registo { $seq }: { $reason }.
say-head-held = Comparado com o registo { $seq } de { $epoch }: { $held }.
say-nothing-signed = Ainda nada está assinado.
say-exported = { $entries ->
    [one] { $entries } registo em { $file }.
   *[other] { $entries } registos em { $file }.
}
say-pruned = { $rows ->
    [one] { $epoch }: { $rows } registo removido, até { $seq }.
   *[other] { $epoch }: { $rows } registos removidos, até { $seq }.
}
say-forgotten = Apagado: { $fields }.
say-kept-aside = { $files ->
    [one] { $files } ficheiro danificado está guardado junto do diário e pode conter cópias cifradas.
   *[other] { $files } ficheiros danificados estão guardados junto do diário e podem conter cópias cifradas.
}

# Muitas entradas de uma vez
batch-summary = { $all } entradas. Passam: { $passed }. A esclarecer: { $referred }. Recusadas: { $refused }. Não lidas: { $unread }. Falhadas: { $failed }.
batch-unprinted = Nem todas as respostas puderam ser mostradas. Registadas mesmo assim: { $recorded }; a última é o registo { $last }.
batch-unprinted-none = Nem todas as respostas puderam ser mostradas. Nada foi registado.

# O que uma estação diz de si
status-post = Posto
status-root = Raiz
status-no-root = Nenhuma raiz está fixada: esta estação não acredita em nenhuns dados de confiança, e todo o certificado fica a esclarecer, até que seja configurada de novo com --root ou com um código da direção.
status-trust = Dados de confiança
status-trust-days = de { $made }, com { $days ->
    [one] { $days } dia
   *[other] { $days } dias
}; os próximos esperam-se em { $next }; já não bastam a partir de { $end }
status-no-trust = nenhuns: nenhuma assinatura pode ser verificada
status-versions = Versões
status-distrusted = Sem crédito
status-not-counted = Já não conta
status-floor = Última hora assinada
status-device = Chave do aparelho
status-waiting = À espera de envio
status-no-collector = esta estação não conhece nenhum coletor
status-receipt = Último recibo
status-never = nunca
status-quarantined = Postos de parte
status-set-aside = Ficheiro danificado guardado em
status-noticed = Notado
noticed-rolled-back = os dados de confiança são mais antigos do que os que esta estação já teve, ou desapareceram: instale os mais recentes
noticed-lost = documentos de confiança que esta estação tinha desapareceram ou são outros: instale-os de novo
noticed-floor = horas assinadas tinham desaparecido e foram repostas
noticed-root = a configuração desta estação indica outra raiz, que não merece crédito
noticed-copy = a segunda cópia da assinatura da última entrada do diário tinha desaparecido ou estava danificada, pelo que pode estar aqui uma base de dados mais antiga: compare o diário com um coletor ou uma testemunha e instale o pacote mais recente
noticed-unproved = havia horas guardadas que nada prova: não contam
label-post = Posto
label-verdict = Veredicto
label-decision = Decisão
label-time = Hora
label-officer = Agente
label-kind = Tipo de registo
label-faults = Falhas
label-why = Motivo

# O que digitar
hint-no-station = Faça uma com `roughcheck station init`.
hint-no-entry = Veja `journal list`.
hint-reason-needed = Dê-o com --reason.
hint-sync = Use `sync`.
hint-trust-install = Use `trust install FILE`.
hint-enrol = Use `station enrol --token T`.
hint-sync-to = Use `sync --to FILE`.
hint-sync-again = Chame `sync` de novo.
hint-head = `journal head` mostra uma.
hint-password-needed = Ponha-a no ambiente como ROUGHCHECK_KEY_PASSWORD, ou indique um ficheiro com --password-file onde essa opção existe.
hint-wrong-password = Vem de --password-file, de ROUGHCHECK_KEY_PASSWORD ou do terminal.
hint-key-file-open = `chmod 600` reserva-o ao dono.
hint-replaces = O campo é `replaces`.
hint-yes = --yes, se for essa a intenção.
hint-revocation-key = Indique a chave que pode revogar com --revocation-key: a revogação é feita ao lado da imagem.

# Danos, tal como o relatório os nomeia
harm-KP-REBEL = movimentos rebeldes financiados por diamantes em bruto
harm-H-SEXUAL_VIOLENCE = violência sexual
harm-H-TORTURE = tortura
harm-H-INHUMANE = tratamentos cruéis ou degradantes
harm-H-ENVIRONMENT = crimes ambientais
harm-H-VIOLENCE_NONREBEL = violência de outros que não rebeldes
harm-H-PUBLIC_SECURITY = abusos de forças de segurança públicas
harm-H-PRIVATE_SECURITY = abusos de forças de segurança privadas
harm-H-STATE_AGGRESSION = guerra de um Estado paga com diamantes
harm-A2-1-i = tortura e tratamentos degradantes (OCDE)
harm-A2-1-ii = trabalho forçado
harm-A2-1-iii = piores formas de trabalho infantil
harm-A2-1-iv = outras violações graves dos direitos humanos
harm-A2-1-v = crimes de guerra e crimes contra a humanidade
harm-A2-2 = dever do comerciante de pôr fim a abusos graves
harm-A2-3 = apoio a grupos armados que não são rebeldes
harm-A2-4 = dever do comerciante quanto a grupos armados
harm-A2-5 = pagamentos a forças de segurança
harm-A2-10 = dever do comerciante quanto a forças de segurança
harm-A2-11 = suborno e falsa origem
harm-A2-12 = branqueamento de capitais
harm-A2-13 = impostos e royalties por pagar

# Falhas: o que aconteceu, e o que ajuda onde quer que aconteça
error-busy = Outra coisa está a trabalhar com estes dados. Espere por ela, ou feche-a, e tente de novo.
error-busy-sync = Outro envio está em curso para esta estação. Tente de novo dentro de { $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
}.
error-no-station = Não há aqui nenhuma estação.
error-newer-station = Uma versão posterior deste programa escreveu esta estação. Atualize este.
error-store = Os dados não podem ser lidos ou escritos. O disco pode estar cheio ou a falhar.
error-store-enrolment = A inscrição desta estação não pode ser lida.
error-signer = A chave não pode assinar agora. Desbloqueie o aparelho e tente de novo.
error-entropy = O aparelho não dá números aleatórios.
error-last-head = A segunda cópia da cabeça do diário não pode ser lida ou guardada agora.
error-sealing-key = A chave dos campos pessoais não pode ser usada agora.
error-device-key = A chave do aparelho não pode ser usada.
error-sealed = Um campo pessoal não pode ser cifrado ou aberto.
error-no-entry = Este diário não tem tal registo.
error-no-entry-named = Este diário não tem o registo { $entry }.
error-not-a-check = Este registo não é uma verificação.
error-not-a-check-named = O registo { $entry } não é uma verificação.
error-reason-needed = Esta decisão não condiz com o veredicto e precisa de um motivo.
error-reason-needed-for = O veredicto foi «{ $verdict }»: «{ $decision }» precisa de um motivo.
error-parcel = Uma observação do lote não é aceitável.
error-parcel-field = O campo { $field } do lote não é aceitável.
error-parcel-two-readings = Campo { $field } do lote: pode ser { $one } ou { $other }. Escreva-o com duas casas decimais.
error-parcel-too-fine = O campo { $field } do lote tem mais de duas casas decimais. É { $one } ou { $other }: escreva o que conta.
error-parcel-figure = O campo { $field } do lote não é um número que um lote possa ter. Escreva-o com algarismos e no máximo duas casas decimais, como 1204.35.
error-nothing-to-forget = Este registo já não tem campo pessoal a apagar.
error-nothing-to-forget-named = O registo { $entry } já não tem campo pessoal a apagar.
error-unprunable = Ainda nada pode ser removido do diário.
error-unprunable-no-receipt = Nada pode ser removido: nenhum recibo de um coletor cobre qualquer registo. Envie primeiro.
error-unprunable-too-young = Nada pode ser removido: o registo mais antigo coberto por um recibo tem de ser guardado até { $until }.
error-unprunable-no-floor = Nada pode ser removido: ainda não se conhece nenhuma hora assinada. Instale primeiro dados de confiança.
error-export = Não foi possível escrever a exportação.
error-head = Isto não é a cabeça de um diário, ou foi alterada.
error-pin-differs = Esta estação está ligada a outra raiz. Uma nova raiz vem com os dados de confiança.
error-post-by-token = O posto desta estação veio com um código da direção: só outro código o muda.
error-text = Um texto não é aceitável.
error-text-what = O texto não é aceitável: { $what }.
error-token = O código de inscrição não pode ser usado. Copie-o de novo, ou peça um à sua direção.
error-token-foreign = Isto não é um código de inscrição: um tal código começa por { $prefix }.
error-token-mistyped = O código de inscrição foi mal digitado ou cortado. Copie-o de novo.
error-token-unreadable = Esta versão não consegue ler o código de inscrição.
error-no-collector = Esta estação não conhece nenhum coletor. Inscreva-a com um código da sua direção.
error-receipt = A resposta não vem do coletor desta estação.
error-receipt-unreadable = Respondeu outra coisa que não um coletor.
error-receipt-newer = O recibo do coletor é de uma versão posterior. Atualize este programa.
error-receipt-foreign-key = Respondeu um coletor que esta estação não conhece.
error-receipt-signature = A assinatura do recibo não é válida.
error-receipt-withheld = O coletor duvida do seu próprio relógio e não dá recibos: avise a direção. O que espera fica guardado.
error-sync-file = O ficheiro não pode ser usado com esta estação ou este coletor.
error-sync-file-foreign = Este não é um ficheiro deste tipo.
error-sync-file-newer = O ficheiro é de uma versão posterior. Atualize este programa.
error-sync-file-sealed = O ficheiro foi cifrado para outro coletor, danificado, ou alterado no caminho.
error-address = Este não é o endereço de um coletor na sua forma simples, como https://collector.example.org.
error-plain-http = O http simples só vai a esta máquina. Use https.
error-no-time = Não houve tempo para o resto. Envie de novo.
error-no-answer = Nenhum coletor respondeu. Tente mais tarde.
error-no-answer-again = Nenhum coletor respondeu. Tente de novo dentro de { $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
} ou mais tarde.
error-unknown-station = O coletor não conhece esta estação. Inscreva-a com um código da sua direção.
error-revoked-station = O coletor já não recebe registos desta estação. Pergunte à sua direção.
error-denied = O acesso foi negado antes de o coletor poder responder. Entre na rede, ou pergunte à sua direção.
error-not-a-collector = Não há neste endereço um coletor deste protocolo. Verifique o endereço, ou atualize este programa.
error-too-large = A rede não aceita nenhum registo, por poucos que se enviem. Leve-os em ficheiro.
error-cancelled = O envio foi parado. Envie de novo.
error-stuck = O coletor responde, mas não avança. Tente mais tarde; se não ajudar, pergunte à sua direção, ou leve os registos em ficheiro.
error-argument = Um valor não é aceitável.
error-frame = Isto não é uma imagem da câmara.
error-photo = Isto não é uma imagem, ou está danificada ou é grande demais.
error-not-built = Esta versão foi feita sem essa parte.
error-record = Os dados do certificado não são aceitáveis.
error-number-conflict = Este número já foi assinado com outro conteúdo. Use um número novo e indique este como substituído.
error-number-conflict-of = { $number } já foi assinado com outro conteúdo. Use um número novo e indique este como substituído.
error-number-conflict-voided = { $number } foi anulado ou substituído, e seria impresso de novo.
error-number-conflict-unsigned = { $number }, que é substituído, nunca foi assinado com este livro de registo.
error-number-conflict-another = { $number }, que é substituído, foi assinado por outra chave. Os telefones só o consideram anulado por uma revogação.
error-ledger-damaged = O livro de registo não pode ser lido. Restaure-o antes de assinar seja o que for.
error-ledger-damaged-at = A linha { $line } do livro de registo não pode ser lida. Restaure-o antes de assinar seja o que for.
error-ledger-damaged-missing = Esta chave já assinou, e o seu livro de registo não está aqui ou é uma cópia mais antiga: contém menos de { $count } dos seus números. Traga o livro de volta, da pasta da chave ou da sua cópia, antes de assinar seja o que for.
error-ledger-damaged-carried-on = Este livro de registo acaba aqui e continua junto da chave { $key }. Assine com essa.
error-ledger-damaged-there = Já há um livro de registo deste participante nessa pasta. Faça a chave sucessora junto da antiga.
error-too-long = O texto é longo demais para um código.
error-draw = Não foi possível desenhar o código.
error-key-kind = Esta chave serve para outra coisa.
error-key-kind-of = Uma chave { $kind } não assina certificados.
error-key-kind-successor = A chave sucessora é do mesmo género e do mesmo participante que a antiga.
error-key-algorithm = Este tipo de chave não assina certificados.
error-signature = A assinatura não é válida sob a própria chave pública de quem assina.
error-key-file = Isto não é um ficheiro de chave.
error-key-file-open = Outros além do dono podem ler este ficheiro de chave.
error-key-name = O nome do titular da chave não é aceitável.
error-password = A palavra-passe está vazia ou é longa demais.
error-password-short = A palavra-passe de uma chave destas tem pelo menos { $least } caracteres.
error-password-needed = Esta chave tem uma palavra-passe.
error-wrong-password = A palavra-passe não é a desta chave.
error-no-secret = Este ficheiro de chave não contém a metade secreta.
error-key-damaged = Este ficheiro de chave está danificado.
error-key-damaged-halves = As duas metades deste ficheiro de chave não são uma da outra.
error-closed = Este emissor foi fechado. Abra-o de novo.

# Documentos de confiança recusados
error-trust-root-unpinned = Nenhuma raiz está fixada, ou o ficheiro não parte da que está.
error-trust-malformed = Isto não é um documento de confiança.
error-trust-signature = Uma assinatura não é válida, ou não assinou ninguém com direito a isso.
error-trust-threshold = Assinaram poucas das chaves listadas.
error-trust-group = Um dos lados que têm de assinar não assinou.
error-trust-rollback = O ficheiro é mais antigo do que os dados de confiança em vigor.
error-trust-equivocation = O ficheiro tem a versão em vigor, com outro conteúdo. Comunique-o à sua direção.
error-trust-part-missing = Falta uma parte no ficheiro.
error-trust-part-rollback = Uma parte do ficheiro é mais antiga do que a que está em vigor.
error-trust-hash = Uma parte não é a que o ficheiro lista.
error-trust-root-chain = A nova raiz não está assinada segundo as regras da anterior.
error-trust-root-gap = Falta uma raiz entre a que está em vigor e a oferecida.
error-trust-scope = Está assinado por uma chave que não pode dizer isto.
error-trust-weak-key = O ficheiro lista uma chave fraca demais.
error-trust-key-id = Duas chaves têm o mesmo identificador.
error-trust-other-root = Foi feito sob outra raiz, por exemplo a de um projeto-piloto.
error-trust-retired-key = Está assinado por uma chave retirada, e as partes não o listam.
error-trust-too-large = O ficheiro é maior do que se pode ler.

# Países
country-named = { $name } ({ $code })
country-AE = Emirados Árabes Unidos
country-AM = Arménia
country-AO = Angola
country-AT = Áustria
country-AU = Austrália
country-BD = Bangladeche
country-BE = Bélgica
country-BG = Bulgária
country-BR = Brasil
country-BW = Botsuana
country-BY = Bielorrússia
country-CA = Canadá
country-CD = República Democrática do Congo
country-CF = República Centro-Africana
country-CG = República do Congo
country-CH = Suíça
country-CI = Costa do Marfim
country-CM = Camarões
country-CN = China
country-CY = Chipre
country-CZ = Chéquia
country-DE = Alemanha
country-DK = Dinamarca
country-EE = Estónia
country-ES = Espanha
country-EU = União Europeia
country-FI = Finlândia
country-FR = França
country-GA = Gabão
country-GB = Reino Unido
country-GH = Gana
country-GL = Gronelândia
country-GN = Guiné
country-GR = Grécia
country-GY = Guiana
country-HK = Hong Kong, China
country-HR = Croácia
country-HU = Hungria
country-ID = Indonésia
country-IE = Irlanda
country-IL = Israel
country-IN = Índia
country-IT = Itália
country-JP = Japão
country-KE = Quénia
country-KG = Quirguistão
country-KH = Camboja
country-KR = República da Coreia
country-KZ = Cazaquistão
country-LA = Laos
country-LB = Líbano
country-LK = Sri Lanca
country-LR = Libéria
country-LS = Lesoto
country-LT = Lituânia
country-LU = Luxemburgo
country-LV = Letónia
country-ML = Mali
country-MO = Macau, China
country-MT = Malta
country-MU = Maurícia
country-MX = México
country-MY = Malásia
country-MZ = Moçambique
country-NA = Namíbia
country-NL = Países Baixos
country-NO = Noruega
country-NZ = Nova Zelândia
country-PA = Panamá
country-PL = Polónia
country-PT = Portugal
country-QA = Catar
country-RO = Roménia
country-RU = Federação da Rússia
country-SE = Suécia
country-SG = Singapura
country-SI = Eslovénia
country-SK = Eslováquia
country-SL = Serra Leoa
country-SZ = Essuatíni
country-TG = Togo
country-TH = Tailândia
country-TR = Turquia
country-TW = Taipé Chinês
country-TZ = Tanzânia
country-UA = Ucrânia
country-US = Estados Unidos
country-UZ = Usbequistão
country-VE = Venezuela
country-VN = Vietname
country-ZA = África do Sul
country-ZW = Zimbabué
