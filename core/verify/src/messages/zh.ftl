# 中文。关员的用语：简短、具体，不超出已知的事实。
# 每条文字说明看到了什么、意味着什么；该做什么写在“下一步”中。
#
# 一词一义：证书、二维码（简称“码”）、货物（整批）、包件（其中一件）、封志（货物上的）、口岸站点、记录（日志中的）、上级机关、
# 签发机关、出口商、进口商、信任数据、名单；通过、待查、拒绝；放行、暂扣、扣押。
catalogue-reviewed-by = nobody

# 标题
headline-pass-full = 证书有效；货物与证书相符（以您的查验为准）。
headline-pass-partly = 证书有效；货物只查验了一部分。
headline-pass-no = 证书有效，货物未查验。
headline-refer = 情况不明：须先查清才能继续。
headline-refuse = 拒绝：不得放行。
headline-unreadable = 未能读出任何证书。
headline-foreign = 这是其他类型的码，不是证书。
headline-several = 画面中不止一份证书：未选取任何一份。

# 报告栏目
label-wrong = 问题所在
label-next = 现在该做什么
label-notes = 供参考
label-not-checked = 未检查
label-signed-by = 签发者
label-entry = 日志记录
label-certificate = 证书
label-not-recorded = 未记录：本次检查不在日志中。请记在纸上。
label-dry-run = 试运行：不作记录。

# 范围
scope-asserted = 证书只说明一件事：签发方按照金伯利进程处理了这些钻石，而该进程只涉及为反政府战争筹资的叛乱运动。
scope-nothing-asserted = 此处不作任何断言：签名和密钥未能都确认有效。
scope-not-assessed = 无人评估过：{ $harms }——{ $mining ->
    [artisanal] 在证书所述的手工采矿中。
    [industrial] 在证书所述的工业采矿中。
   *[unknown] 在手工或工业采矿中。
}
scope-assessed = 经独立评估：{ $harm }，评估方：{ $by }，日期：{ $on }：{ $about }
scope-claimed = 签发方自称，此处不予采信：{ $harm }（{ $by }）：{ $claim }

# 规则：良好与未检查
good-text = 有类型正确的文本。
good-code = 证书带有码。
good-format = 该码是本版本的证书。
good-signature = 签名有效：签署后没有任何改动。
good-key = 密钥属于该机关，签发当日可以签署。
good-dates = 已签发且尚未过期（以本手机所知为限）。
good-revocation = 未被撤回（以本手机所知为限）。
good-participant = 签发方是金伯利进程的参加方。
good-zone = 没有矿区限制与之抵触。
good-origin = 开采来源国没有问题。
good-provenance = 启运方与编号所属的参加方一致。
good-restriction = 本站点在金伯利进程之外的法律对此没有限制。
good-destination = 证书写明的进口地就是此处。
good-content = 重量和价值合理。
good-number = 编号没有问题。
good-alert = 编号、封志和当事方均无警报。
good-parcel-count = 包件数与证书一致。
good-parcel-carats = 重量与证书一致。
good-parcel-seals = 封志与证书一致。
good-parcel-hs = 钻石种类与证书一致。
good-parcel-stones = 未发现合成或已抛光的钻石。
good-seen = 此前未在本手机上出示过。
good-procedure = 程序与本站点一致。
good-clock = 手机时钟与最新的签名时间相符。
good-trust = 信任数据是新的。
good-advisory = 民间社会对此没有表态。
good-scope = 已说明局限。
within-parcel-carats = 重量相差 { $difference } 克拉（实测 { $found }，证书 { $certified }），在商定的容差之内。
ignored-format = 码中有较新版本的附加内容（{ $ignored }），可以忽略。
listed-participant = { $participant }不在金伯利进程的名单上。{ $by }自己的名单自 { $since } 起列有该方，在本站点有效。
understood-number = “{ $typed }”已理解为 { $number }，即证书的编号。
around-text = 有类型正确的文本。其前后的内容已略去：{ $around }。

not-checked-text = 文本：未出示码。
not-checked-code = 码：什么也没有读到。
not-checked-format = 格式：无法判断。
not-checked-signature = 签名：未核实，尚不知是谁签署。
not-checked-key = 签名密钥：未判断，签名尚未核实。
not-checked-dates = 日期：未判断，各栏尚未核实。
not-checked-revocation = 撤回：未查询。
not-checked-participant = 签发方的参加资格：未判断。
not-checked-zone = 矿区：未判断。
not-checked-origin = 来源：未判断，各栏尚未核实。
not-checked-provenance = 启运国：未判断。
not-checked-restriction = 金伯利进程之外的法律：未判断；本站点的法律尚未安装，或各栏尚未核实。
not-checked-destination = 进口国：证书没有写明，或这不是进口。
not-checked-content = 重量和价值：未判断，各栏尚未核实。
not-checked-number = 编号：未判断。
not-checked-alert = 警报：无法查询。
not-checked-parcel-count = 包件数：未查验。
not-checked-parcel-carats = 货物重量：未称量。
not-checked-parcel-seals = 货物封志：未比对。
not-checked-parcel-hs = 钻石种类：未查验。
not-checked-parcel-stones = 合成或已抛光的钻石：未查找。
not-checked-seen = 以往的出示：未查询。
not-checked-procedure = 程序：未判断，本手机没有站点。
not-checked-clock = 时钟：未判断，本手机不知道任何签名时间。
not-checked-trust = 信任数据的新旧：未判断。
not-checked-advisory = 民间社会对本证书的说法：未查询。
not-checked-scope = 证书的局限：未说明。

# 原因
reason-text-unreadable = 未找到文本，也未找到码。
reason-text-foreign = 文本或码属于其他类型：不是证书的码。
reason-text-several = 一次出示了不止一份证书（{ $numbers }）。一份也没有判断，一份也没有选取。
unnumbered-text-several = 一次出示了不止一份证书。一份也没有判断，一份也没有选取。
reason-text-beside = 在所判断的证书旁边还有我们的其他东西：{ $kinds }。结论不受影响。
reason-text-too-large = 图片太大，无法读取：{ $size }，{ $pixels } 像素；此类文件最多读取 { $limit } 像素。未作任何查看。
reason-text-unsupported = 这是 { $kind } 类文件，不能读取：只读取 JPEG 和 PNG 图片以及纯文本。
reason-text-damaged = 图片文件已损坏：无法完整打开。
spoilt-text-foreign = 这原是证书的文本，在途中被改变：{ $spoilt }。请再次从纸上读取。
spoilt-format-malformed = 文本自纸上传来时被改变：{ $spoilt }（{ $layer }，位置 { $at }）。仅此一点并不说明是伪造。请再次从纸上读取。
spoilt-line-break = 其中有换行
spoilt-space = 空格被改变或丢失
spoilt-lower-case = 写成了小写字母
spoilt-escaped = 写成了网址中的形式
spoilt-character = 有字符被改变或丢失
spoilt-cut = 缺少结尾
spoilt-longer = 结尾之后还有内容
spoilt-label = 开头之前有内容
around-mark = 不可见的标记
around-control = 读码器的控制字符
around-reader = 读码器写下的码类型名称
around-quotes = 引号
around-repeated = 重复的同一文本
kinds-newer = 较新版本的码
kinds-broken = 不符合证书形式的码
kinds-unsigned = 同一证书带有另一个无效的签名
reason-code-missing = 未出示可读的码；仅凭键入的编号不能证明任何事，因为谁都可以抄写它。
reason-code-missing-refuse = 未出示可读的码，而该签发方自 { $since } 起在每份证书上都印有码。
reason-format-malformed = 该码开头像证书，结构却不是证书：可能在途中损坏，也可能不是证书（{ $layer }，位置 { $at }：{ $detail }）。
reason-format-newer = 证书的版本（{ $version }）比本应用能理解的更新；这不是证书的过错。
reason-format-newer-critical = 证书中有必须理解的附加内容（{ $critical }），而本应用不认识；这不是证书的过错。
reason-signature-invalid = 签名无效：证书在签署后被改动，或从未由此密钥签署。
reason-key-unknown = 签署所用的密钥 { $key } 不属于名单上的任何机关：签署者不明。
reason-key-unknown-refer = 密钥 { $key } 不知属于哪个机关；但本手机没有名单，或名单太旧，无法判断。
reason-key-compromised = { $authority }的密钥已落入他人之手：任何人都可能签署了此件。
reason-key-retired = { $authority }的密钥在签发当日已停用。
reason-key-outside-window = { $authority }的密钥在签发当日无权签署。
reason-key-foreign-country = 密钥属于一个参加方（{ $participant }），编号却属于另一个参加方。
reason-key-wrong-use = { $authority }的密钥不用于证书。
reason-dates-expired = { $by ->
    [clock] 仅按本手机时钟，已于 { $expires } 过期：没有签名时间可以印证。
    [other-time] 按外来时间，已于 { $expires } 过期；本机时钟并未显示过期。
   *[signed-time] 已于 { $expires } 过期，至今 { $days } 天。
}
reason-dates-not-yet-valid = 签发日期为 { $issued }，该日尚未到来：按本手机时钟，今天是 { $today }。或是时钟慢了，或是签发方写错了日期。
reason-dates-reversed = 到期日（{ $expires }）早于签发日（{ $issued }）：签发方写错了日期。
reason-dates-too-long = 有效期从 { $issued } 到 { $expires }，超过{ $participant }的证书所允许的 { $days } 天。
reason-dates-last-day = 证书上所印的最后一天 { $expires } 在此地已过，但在全球尚未全过：还有几个小时有效。
reason-revocation-revoked = 编号 { $number } 已由签发方撤回：{ $why }。
reason-revocation-replaced = 编号 { $number } 已由 { $by } 取代，不再有效。
reason-participant-none = 签发当日，签发方{ $participant }不是金伯利进程的参加方：任何人不得接受其证书。
reason-participant-suspended = 签发方{ $participant }自 { $since } 起被中止参加；证书日期为 { $issued }。
reason-participant-unknown-date = 不知道签发方{ $participant }在 { $issued } 是否为参加方；本手机的名单自 { $since } 起列有该方。
reason-participant-left-since = { $participant }在签发当日（{ $issued }）是参加方，自 { $since } 起被中止或已退出。此前签发的是否仍予接受，只有您的上级机关能答复。
ended-participant-left-since = { $participant }自 { $since } 起已退出，自该日起其所签发的一切证书均不予接受。
reason-participant-member = { $participant }由另一参加方（{ $of }）代为签发：编号以{ $of-code }开头。
reason-participant-by-other-lists = { $participant }不在金伯利进程的名单上，但在{ $by }自己的名单上，这些名单只在其站点有效。
typed-participant-none = { $participant }不在 { $today } 的参加方名单上。
typed-participant-unknown-date = 不知道{ $participant }在 { $today } 是否为参加方；名单自 { $since } 起列有该方。
typed-participant-left-since = { $participant }曾是参加方，自 { $since } 起被中止或已退出。
typed-participant-member = { $participant }由另一参加方（{ $of }）代为签发：编号以{ $of-code }开头。
typed-participant-by-other-lists = { $participant }不在 { $today } 的金伯利进程参加方名单上，但在{ $by }自己的名单上，这些名单只在其站点有效。
reason-zone-not-compliant = 签发方{ $participant }只可从列明的矿区出口；以下不在其中：{ $zones }。
reason-zone-missing = 签发方{ $participant }只可从列明的矿区出口，而证书没有写明任何矿区。
reason-zone-no-export = 签发当日（{ $issued }），任何毛坯钻石都不得离开{ $participant }。
reason-zone-near = 矿区“{ $named }”不在名单上；名单上有写法几乎相同的“{ $listed }”。
reason-zone-unknown = 签发当日（{ $issued }），{ $participant }只可从部分矿区出口，而本手机不知道是哪些。
named-zone-unknown = { $participant }只可从列明的矿区出口；不知道 { $zones } 在签发当日（{ $issued }）是否已列入。
reason-origin-undisclosed = 未披露开采来源国（混合货物，星号）。这可能合法：进口国允许的混合货物，以及此前已核实的货物。
reason-origin-missing = 没有写明任何开采来源国。这可能合法：混合货物，以及退回的货物。
law-origin-undisclosed = 未披露开采来源国（混合货物，星号）。{ $importer }的法律自 { $since } 起规定：{ $law }。{ $words }{ $excepted }
law-origin-missing = 没有写明任何开采来源国。{ $importer }的法律自 { $since } 起规定：{ $law }。{ $words }{ $excepted }
strict-origin-undisclosed = 未披露开采来源国（混合货物，星号）。自 { $since } 起，进口（{ $importer }）不再接受，此前已核实的货物除外。
strict-origin-missing = 没有写明任何开采来源国。自 { $since } 起，进口（{ $importer }）不再接受，退回的货物除外。
elsewhere-origin-undisclosed = 未披露开采来源国（混合货物，星号）。进口地将会要求说明。
elsewhere-origin-missing = 没有写明任何开采来源国。进口地将会要求说明。
reason-origin-not-participant = 开采地：{ $countries }；截至签发当日（{ $issued }）从未是金伯利进程的参加方：那里的毛坯钻石不可能有证书。
reason-origin-suspended = 开采地：{ $countries }；签发当日（{ $issued }）被中止参加、不是参加方，或只可从部分矿区出口：请查问钻石是如何运出的。
reason-provenance-differs = 启运国为{ $provenance }，编号却属于{ $participant }。
reason-provenance-not-participant = 启运国为{ $provenance }；截至签发当日（{ $issued }）从未是金伯利进程的参加方。
reason-restriction-origin = 这不是金伯利进程的事项：{ $importer }的法律自 { $since } 起涉及该开采来源（{ $law }）。{ $words }{ $excepted }
reason-restriction-provenance = 这不是金伯利进程的事项：{ $importer }的法律自 { $since } 起涉及来自该地的货物（{ $law }）。{ $words }{ $excepted }
reason-restriction-party = 这不是金伯利进程的事项：{ $importer }的法律自 { $since } 起涉及出口商或进口商（{ $law }）。{ $words }{ $excepted }
reason-restriction-zone = 这不是金伯利进程的事项：{ $importer }的法律自 { $since } 起涉及该矿区（{ $law }）。{ $words }{ $excepted }
reason-restriction-unknown = 这不是金伯利进程的事项：{ $importer }的法律自 { $since } 起涉及此事（{ $law }），其方式本应用太旧而无法判断。{ $words }{ $excepted }
law-exceptions = 例外：{ $exceptions }
reason-destination-elsewhere = 证书写明的进口国为{ $destination }，而这是{ $importer }的站点。
reason-content-implausible = 重量与价值不相称：{ $carats } 克拉，{ $usd } 美元。
valued-content = 重量与价值不相称：{ $carats } 克拉，{ $usd } 美元（HS { $hs }），而该签发方通常为每克拉 { $min } 至 { $max } 美元。
reason-number-form = “{ $typed }”不是证书编号：应为参加方的两个字母，后接序号。请按印刷的样子重新键入，前后不要加字。
formed-number = 编号 { $number } 不符合其签发方所用的形式：{ $digits } 位数字。
asked-number = “{ $typed }”可能是 { $reading }，但旁边的文字或符号使其不能确定。请查看纸张；若确是该编号，请键入 { $reading }。
reason-number-out-of-range = 编号 { $number } 不在其签发方印制的任何号段内。
reason-number-differs = 印刷的编号 { $printed } 与码中的编号 { $number } 不同：码与纸不属于同一证书，或键入有误。
reason-number-near = 印刷的编号 { $printed } 与码中的编号 { $number } 只差零或一个形近的字符。请逐字比较，重新键入印刷的编号。
reason-alert-number = 对编号 { $number } 的警报：“{ $text }”发出者：{ $by ->
    [groups] 金伯利进程的多方共同
   *[other] { $by }
 }，自 { $since } 起，至 { $until } 有效。
reason-alert-seal = 对封志 { $seal } 的警报：“{ $text }”发出者：{ $by ->
    [groups] 金伯利进程的多方共同
   *[other] { $by }
 }，自 { $since } 起，至 { $until } 有效。
reason-alert-party = 对出口商或进口商 { $party } 的警报：“{ $text }”发出者：{ $by ->
    [groups] 金伯利进程的多方共同
   *[other] { $by }
 }，自 { $since } 起，至 { $until } 有效。
reason-alert-near = { $named } 与 { $listed } 相近，后者有警报：“{ $text }”发出者：{ $by ->
    [groups] 金伯利进程的多方共同
   *[other] { $by }
 }，自 { $since } 起，至 { $until } 有效。请查明两者是否相同。
reason-parcel-count-differs = { $how ->
    [missing] 证书为 { $certified } 个包件，实有 { $found } 个，缺 { $difference } 个。
   *[more] 实有 { $found } 个包件，证书为 { $certified } 个，多出 { $difference } 个。
}
reason-parcel-carats-differs = 实测 { $found } 克拉，证书 { $certified } 克拉：{ $how ->
    [missing] 少
   *[more] 多
} { $difference } 克拉（{ $percent } %）。{ $grade ->
    [very-small] 差异很小，如同两台秤之间的差异。
    [small] 差异较小。
    [large] 差异较大。
   *[very-large] 差异很大。
}
reason-parcel-seals-differs = { $how ->
    [none] 没有发现封志。证书封志：{ $certified }。
    [missing] 缺少封志。实有：{ $found }。证书：{ $certified }。
   *[others] 封志与证书不同。实有：{ $found }。证书：{ $certified }。
}
reason-parcel-seals-not-readable = 无法辨认的封志：{ $unreadable }。已辨认且相符：{ $found }。证书：{ $certified }。
reason-parcel-seals-renewed = 封志与证书不同：途中由主管机关更换，据称有海关记录 { $record } 为证。实有：{ $found }。证书：{ $certified }。
reason-parcel-hs-differs = { $how ->
    [none] 没有发现毛坯钻石。证书种类：{ $certified }。
    [not-rough] 实有种类：{ $found }。证书种类：{ $certified }。所发现的并非全是毛坯钻石：已加工的钻石和其他货品不适用此类证书。
   *[others] 实有种类：{ $found }。证书种类：{ $certified }。
}
reason-parcel-hs-sorted = 实有种类：{ $found }。证书种类：{ $certified }。可能是同一批钻石，一方已分类，另一方未分类（7102.10）。
reason-parcel-stones-synthetic = { $method ->
    [declared] 承运人申报有合成钻石；证书只适用于天然钻石。
    [laboratory] 实验室发现合成钻石；证书只适用于天然钻石。
   *[tester] 检测仪显示有合成钻石；证书只适用于天然钻石。
}
reason-parcel-stones-polished = 发现已抛光的钻石；证书只适用于毛坯钻石。
reason-parcel-stones-semi-cut = 发现锯开、劈开或粗磨的钻石：按金伯利进程，它们属于毛坯钻石。
reason-seen-conflict = 同一编号曾以不同内容出示（记录 { $seq }，{ $post }，{ $on }）：两者必有一假。
reason-seen-seized = 本证书的货物曾被扣押（记录 { $seq }，{ $post }，{ $on }）。
reason-seen-refused-before = 此前曾被拒绝（记录 { $seq }，{ $post }，{ $on }）。
reason-seen-held-before = 此前曾被暂扣，至今未放行（记录 { $seq }，{ $post }，{ $on }）。
reason-seen-other-parcel = 此前曾为本证书录入另一批货物（记录 { $seq }，{ $post }，{ $on }）。
reason-seen-released = 此前已在此放行进口（记录 { $seq }，{ $post }，{ $on }）：一份证书只用于一次进口。
reason-seen-undecided = 此前曾在此通过进口检查，但无人记录如何处理（记录 { $seq }，{ $post }，{ $on }）。
reason-seen-closed-import = 其进口已获确认（记录 { $seq }，{ $post }，{ $on }）：用过的证书不能用于第二批货物。
reason-seen-two-countries = 此前曾在另一国家出示用于进口（记录 { $seq }，{ $post }，{ $on }）。
reason-seen-elsewhere = 此前曾在另一站点出示（记录 { $seq }，{ $post }，{ $on }）。
reason-seen-same-post = 此前曾在本站点出示（记录 { $seq }，{ $on }），共 { $times } 次。
reason-procedure-other = 所选程序（{ $chosen }）与本站点的程序（{ $post }）不同。
reason-procedure-own-issue = { $said ->
    [returned] { $participant }的证书用于向{ $participant }进口：如此处所述，属退回的货物（{ $why }）。
   *[nothing] { $participant }的证书用于向{ $participant }进口：其内部的移动不需要证书。如属退回的货物，可以注明。
}
reason-procedure-not-own = { $said ->
    [returned] { $participant }的证书用于从他处出口：如此处所述，属退运的货物（{ $why }）。
   *[nothing] { $participant }的证书用于从他处出口：运出的货物需要启运参加方的证书。如属退运的货物，可以注明。
}
reason-clock-behind = { $by ->
    [entry] 手机时钟（{ $clock }）落后于自身日志的最新记录（{ $floor }）：时钟被往回拨过，或当时有误。
    [receipt] 手机时钟（{ $clock }）落后于上级机关的最新回执（{ $floor }）。
   *[floor] 手机时钟（{ $clock }）落后于最新的签名时间（{ $floor }）：时钟有误。
}
reason-clock-ahead = 手机时钟（{ $clock }）超前于最新的签名时间（{ $floor }）{ $days } 天：长期没有网络时会如此，时钟有误时也会如此。
reason-trust-none = 本手机没有信任数据：无法核实任何签名。
reason-trust-stale = 信任数据已有 { $days } 天（日期 { $made }）：此后撤回了什么，无从得知。
reason-trust-rolled-back = { $what ->
    [gone] 本手机曾有版本 { $known } 的信任数据，现在一份也没有。
    [documents] 本手机曾有的信任文件已不在或已被换掉，而并无人将其撤回：可能缺少某条警报或撤销。
    [floor] 本手机保存的签名时间曾经丢失，现已恢复。
   *[head] 本手机曾有版本 { $known } 的信任数据，现在只有版本 { $installed }：这期间撤回了什么，无从得知。
}
reason-trust-lists-old = 参与方、区域和编号的清单截至 { $day }，已超过十二个月：此后有何变化，无从得知。
reason-trust-app-old = 信任数据要求版本 { $wanted } 的规则，而本应用按版本 { $rules } 判断：其中部分内容可能未被应用。
reason-advisory-zone = 民间社会关于 { $zone }：“{ $text }”自 { $since } 起，至 { $until } 有效。
reason-advisory-party = 民间社会关于出口商或进口商 { $party }：“{ $text }”自 { $since } 起，至 { $until } 有效。
reason-advisory-general = 民间社会：“{ $text }”自 { $since } 起，至 { $until } 有效。
reason-advisory-none-lately = 没有收到民间社会更新的消息：其沉默在此不说明任何问题。
never-advisory = 本手机从未收到民间社会的任何消息：其沉默在此不说明任何问题。
reason-scope-limits = 证书只涉及叛乱运动；请看无人评估的事项。

# 下一步
next-decide = 请记录您的处理：放行、暂扣或扣押。
next-examine = 请查验货物：包件、封志、重量、钻石种类。
next-keep = 把证书和货物放在一起，什么都不要放走。
next-forgery = 报告您的上级机关，由其通知金伯利进程主席。不要询问纸上所写的机关或人员：他们可能是伪造者安排的。
next-report = 报告您的上级机关，由其通知签发机关和金伯利进程主席；说明编号和原因。
next-report-kp = 报告您的上级机关，由其通知金伯利进程主席；说明编号和原因。
next-alert = 先报告您的上级机关，再与警报中提到的任何人接触。
next-call = 作出决定前，请询问您的上级机关。
next-call-issuer = 作出决定前，请询问您的上级机关，由其询问签发机关。
next-law = 请致电本国主管机关：这是贵国法律的规定，不属于金伯利进程的事项。法律规定有例外的，要求出示例外文件。
next-recount = 重新清点；向承运人索要缺少的包件；仍有差异的，暂扣货物。
next-reweigh = 去除包装重新称量；仍有差异的，暂扣货物，并通过上级机关询问签发机关。
next-seals = 再次查看封志，记下每个号码；不要打开货物。
next-seal-record = 索要写明新旧封志的海关记录。
next-sort = 重新分类，或请专家查看；仍有差异的，暂扣货物。
next-laboratory = 暂扣钻石，送实验室检验。
next-offence = 按海关违法行为处理：合成钻石归入 HS 7104，不适用任何证书。
next-polished = 取出已抛光的钻石，然后重新清点并称量其余部分。
next-clock = 将手机的日期和时间与另一时钟核对；有误的先校正，再重新检查。
next-left-in-time = 暂扣货物，查问其启运时证书是否仍有效（第 2368/2002 号欧共体条例第 5 条第 2 款）。
next-corrected = 通过上级机关要求更正后的证书。
next-replacement = 要求出示取代本证书的证书，并检查该证书。
next-trust = 安装最新的信任数据，然后重新检查。
next-update = 更新应用，然后重新检查。
next-journal = 作出决定前，请阅读上面所说的先前记录。
next-corrects = 与当时录入的货物比较；如有录入错误，重新检查并说明更正哪条记录。
next-used = 询问进口商为何出示用过的证书；查清之前暂扣货物。
next-paper = 查看纸张本身：水印、印刷、机关印章。
next-photo = 把码放平，光线充足，使其占画面的一半；然后重试。
next-photo-again = 用本应用重新拍照，采用 JPEG 或 PNG；然后重试。
next-smaller = 以较少的像素重新拍照，或截取码的部分；然后重试。
next-one-by-one = 每次只出示一份证书，逐份检查。
next-own-code = 请拍摄证书本身的码。
next-read-again = 再次从纸上读取该码；若仍如此，请保留该纸。
next-retype = 与纸上逐字核对，重新键入编号。
next-origin = 要求书面说明开采来源国，或例外的理由。
next-vigilance = 加强查验：要求出示这些货物此前随附的证书。
next-zone = 要求书面说明矿区。
next-destination = 询问承运人，货物为何不在证书写明的进口国。
next-value = 查看钻石：其种类与该价值相称吗？
next-procedure = 重新选择程序，或注明为何是另一程序。
next-own-certificate = 要求出示货物启运参加方的证书；如属退运，要求说明理由。
next-why-here = 询问承运人，货物为何使用此证书；如属退回，要求予以证明。
next-advisory = 阅读民间社会的说法，对其所指加强查验。

# 词语
list-none = 无
method-declared = 据申报
method-tester = 经检测仪
method-laboratory = 经实验室
procedure-import = 进口
procedure-export = 出口
procedure-transit = 过境
verdict-pass = 通过
verdict-refer = 待查
verdict-refuse = 拒绝
decision-release = 放行
decision-hold = 暂扣
decision-seize = 扣押

# 证书各栏
kpcs-statement = 本批货物中的毛坯钻石已按照毛坯钻石金伯利进程证书制度的规定处理。
cert-statement = 声明
cert-origin = 开采来源国
cert-number = 编号
cert-issued = 签发日期
cert-expires = 到期日期
cert-participant = 签发的参加方
cert-authority = 签发机关
cert-exporter = 出口商
cert-importer = 进口商
cert-provenance = 启运国
cert-goods = 货品
cert-parcels = 包件
cert-seals = 封志
cert-zones = 矿区或矿山
cert-mining = 采矿方式
cert-replaces = 取代的编号
cert-no-authority = 不明：签名尚未核实
cert-packages = { $count } 个包件
cert-line = HS { $hs }（{ $kind }）：{ $carats } 克拉，{ $usd } 美元
hs-7102-10 = 未分类
hs-7102-21 = 工业用
hs-7102-31 = 宝石级
origin-mixed-undisclosed = 混合，未披露（***）
origin-absent = 未写明
mining-artisanal = 手工
mining-industrial = 工业

# 命令和应用在报告前后所说的话
say-not-verified = 未核实：此处只显示码中的内容，不说明是谁写的。如需结论，请进行检查。
say-fields-unverified = 以上各栏按码中内容显示；此处并不表明已由有权者签署。
say-lists = 本手机的名单日期为 { $day }，距今 { $days } 天。
say-no-lists = 本手机还没有名单。
say-decided = 已记为记录 { $seq }：{ $decision }。
say-sent = 已发送：{ $sent }。已确认：{ $accepted }。待发：{ $pending }。
say-quarantined = 收集服务器另行存放：记录 { $entry }（{ $reason }）。
say-fork = 收集服务器存有本日志的另一分支：{ $detail }
say-trust-news = 已安装新的信任数据。
say-alert = 警报：“{ $text }”
say-waiting = 有 { $entries } 条记录待发，均已保存。
say-in-force = 现行：{ $versions }
say-dropped = 新名单不再撤销第 { $version } 版名单曾撤销的 { $count } 个号码：{ $named }{ $more ->
    [0] { "。" }
   *[other] { " " }等，另有 { $more } 个。
}
say-refused = 已拒绝：{ $text }
say-station = 站点 { $post }，位于 { $folder }
say-introduces = 它将在首次发送时向收集服务器登记。
say-journal-whole = { $entries } 条记录，均与写入时一致。
say-journal-broken = 日志已损坏：{ $reason }。
say-journal-broken-at = 日志在记录 { $seq } 处损坏：{ $reason }。
say-head-held = 已与 { $epoch } 的记录 { $seq } 核对：{ $held }。
say-nothing-signed = 尚未签署任何内容。
say-exported = { $entries } 条记录，存于 { $file }。
say-pruned = { $epoch }：已删除 { $rows } 条记录，至 { $seq }。
say-forgotten = 已删除：{ $fields }。
say-kept-aside = { $files } 个损坏的文件保存在日志旁边，其中可能有加密的副本。

# 一次多项输入
batch-summary = 共 { $all } 项。通过：{ $passed }。待查：{ $referred }。拒绝：{ $refused }。未读出：{ $unread }。失败：{ $failed }。
batch-unprinted = 未能显示全部答复。仍已记录：{ $recorded } 条；最后一条是记录 { $last }。
batch-unprinted-none = 未能显示全部答复。没有记录任何内容。

# 站点对自身的说明
status-post = 站点
status-root = 根
status-no-root = 没有固定的根：本站点不相信任何信任数据，所有证书均为待查，直到用 --root 或上级机关的登记码重新设置。
status-trust = 信任数据
status-trust-days = 日期 { $made }，已有 { $days } 天；下次应于 { $next } 更新；自 { $end } 起不再够用
status-no-trust = 无：无法核实任何签名
status-versions = 版本
status-distrusted = 不予采信
status-not-counted = 不再有效
status-floor = 最新签名时间
status-device = 设备密钥
status-waiting = 待发送
status-no-collector = 本站点不知道任何收集服务器
status-receipt = 最新回执
status-never = 从未
status-quarantined = 已另行存放
status-set-aside = 损坏的文件保存于
status-noticed = 已发现
noticed-rolled-back = 信任数据比本站点曾有的旧，或已不在：请安装最新的
noticed-lost = 本站点曾有的信任文件已不在或已被换掉：请重新安装
noticed-floor = 签名时间曾经丢失，现已恢复
noticed-root = 本站点的设置指向另一个根，该根不被采信
noticed-copy = 日志最新条目签名的第二份副本丢失或损坏，这里可能放着较旧的数据库：请与收集器或见证方核对日志，并安装最新的包
noticed-unproved = 存有没有任何证明的时间：不予采用
label-post = 站点
label-verdict = 结论
label-decision = 处理
label-time = 时间
label-officer = 关员
label-kind = 记录类型
label-faults = 问题
label-why = 理由

# 应键入的命令
hint-no-station = 用 `roughcheck station init` 建立一个。
hint-no-entry = 见 `journal list`。
hint-reason-needed = 用 --reason 说明。
hint-sync = 使用 `sync`。
hint-trust-install = 使用 `trust install FILE`。
hint-enrol = 使用 `station enrol --token T`。
hint-sync-to = 使用 `sync --to FILE`。
hint-sync-again = 再次执行 `sync`。
hint-head = `journal head` 会显示一个。
hint-password-needed = 请放入环境变量 ROUGHCHECK_KEY_PASSWORD，或在有该选项处用 --password-file 指定文件。
hint-wrong-password = 它来自 --password-file、ROUGHCHECK_KEY_PASSWORD 或终端。
hint-key-file-open = `chmod 600` 可使其仅限所有者读取。
hint-replaces = 该栏为 `replaces`。
hint-yes = 如确有此意，请用 --yes。
hint-revocation-key = 请用 --revocation-key 指明可以撤销的密钥：撤销文件将生成在图片旁边。

# 报告所称的危害
harm-KP-REBEL = 以毛坯钻石筹资的叛乱运动
harm-H-SEXUAL_VIOLENCE = 性暴力
harm-H-TORTURE = 酷刑
harm-H-INHUMANE = 残忍或有辱人格的待遇
harm-H-ENVIRONMENT = 环境犯罪
harm-H-VIOLENCE_NONREBEL = 叛乱者以外的人所施暴力
harm-H-PUBLIC_SECURITY = 公共安全部队的侵害行为
harm-H-PRIVATE_SECURITY = 私营安保力量的侵害行为
harm-H-STATE_AGGRESSION = 以钻石支付的国家战争
harm-A2-1-i = 酷刑和有辱人格的待遇（经合组织）
harm-A2-1-ii = 强迫劳动
harm-A2-1-iii = 最恶劣形式的童工劳动
harm-A2-1-iv = 其他严重侵犯人权行为
harm-A2-1-v = 战争罪和危害人类罪
harm-A2-2 = 贸易商制止严重侵害的责任
harm-A2-3 = 对非叛乱武装团体的支持
harm-A2-4 = 贸易商对武装团体的责任
harm-A2-5 = 向安全部队的付款
harm-A2-10 = 贸易商对安全部队的责任
harm-A2-11 = 贿赂和虚假来源
harm-A2-12 = 洗钱
harm-A2-13 = 未缴税款和权利金

# 故障：发生了什么，以及在任何地方都有用的办法
error-busy = 另有程序正在使用这些数据。请等待或将其关闭，然后重试。
error-busy-sync = 本站点正在进行另一次发送。请在 { $seconds } 秒后重试。
error-no-station = 此处没有站点。
error-newer-station = 本站点由较新版本的软件写成。请更新本软件。
error-store = 数据无法读取或写入。磁盘可能已满或有故障。
error-store-enrolment = 无法读取本站点的登记。
error-signer = 密钥现在无法签署。请解锁设备后重试。
error-entropy = 设备不能提供随机数。
error-last-head = 日志头的第二份副本现在无法读取或保存。
error-sealing-key = 个人信息栏的密钥现在无法使用。
error-device-key = 设备密钥无法使用。
error-sealed = 个人信息栏无法加密或打开。
error-no-entry = 本日志中没有这条记录。
error-no-entry-named = 本日志中没有记录 { $entry }。
error-not-a-check = 这条记录不是检查。
error-not-a-check-named = 记录 { $entry } 不是检查。
error-reason-needed = 该处理与结论不符，须说明理由。
error-reason-needed-for = 结论是“{ $verdict }”：“{ $decision }”须说明理由。
error-parcel = 对货物的一项查验结果不可接受。
error-parcel-field = 货物栏 { $field } 不可接受。
error-parcel-two-readings = 货物栏 { $field }：可能是 { $one }，也可能是 { $other }。请写出两位小数。
error-parcel-too-fine = 货物栏 { $field } 的小数多于两位。是 { $one } 还是 { $other }：请写出所采用的。
error-parcel-figure = 货物栏 { $field } 不是货物可能有的数字。请用数字书写，小数最多两位，例如 1204.35。
error-nothing-to-forget = 这条记录已没有可删除的个人信息。
error-nothing-to-forget-named = 记录 { $entry } 已没有可删除的个人信息。
error-unprunable = 日志中还没有可以删除的内容。
error-unprunable-no-receipt = 不能删除：没有收集服务器的回执涵盖任何记录。请先发送。
error-unprunable-too-young = 不能删除：回执所涵盖的最早记录须保存到 { $until }。
error-unprunable-no-floor = 不能删除：尚不知道任何签名时间。请先安装信任数据。
error-export = 无法写出导出文件。
error-head = 这不是日志头，或已被改动。
error-pin-differs = 本站点固定于另一个根。新的根随信任数据而来。
error-post-by-token = 本站点的岗位由上级机关的登记码设定：只有另一个登记码才能更改。
error-text = 文本不可接受。
error-text-what = 文本不可接受：{ $what }。
error-token = 登记码无法使用。请重新复制，或向上级机关索取。
error-token-foreign = 这不是登记码：登记码以 { $prefix } 开头。
error-token-mistyped = 登记码键入有误或不完整。请重新复制。
error-token-unreadable = 本版本无法读取该登记码。
error-no-collector = 本站点不知道任何收集服务器。请用上级机关的登记码登记。
error-receipt = 答复不是来自本站点的收集服务器。
error-receipt-unreadable = 答复的不是收集服务器。
error-receipt-newer = 服务器回执属于较新版本。请更新本软件。
error-receipt-foreign-key = 答复的收集服务器未曾告知本站点。
error-receipt-signature = 回执的签名无效。
error-receipt-withheld = 收集服务器怀疑自己的时钟，不出具回执：请告知上级机关。待发送的内容已保留。
error-sync-file = 该文件不能用于本站点或该服务器。
error-sync-file-foreign = 这不是此类文件。
error-sync-file-newer = 该文件属于较新版本。请更新本软件。
error-sync-file-sealed = 该文件是为另一服务器加密的，或已损坏，或在途中被改动。
error-address = 这不是收集服务器地址的简单形式，例如 https://collector.example.org。
error-plain-http = 普通 http 只能用于本机。请使用 https。
error-no-time = 时间不够，其余未发送。请再次发送。
error-no-answer = 没有收集服务器答复。请稍后重试。
error-no-answer-again = 没有收集服务器答复。请在 { $seconds } 秒后或更晚重试。
error-unknown-station = 收集服务器不认识本站点。请用上级机关的登记码登记。
error-revoked-station = 收集服务器不再接收本站点的记录。请询问上级机关。
error-denied = 在收集服务器答复之前，访问已被拒绝。请登录网络，或询问上级机关。
error-not-a-collector = 该地址没有使用此协议的收集服务器。请检查地址，或更新本软件。
error-too-large = 无论发送多少，网络都不接收记录。请用文件传送。
error-cancelled = 发送已停止。请再次发送。
error-stuck = 收集服务器有答复，但没有进展。请稍后重试；若仍无效，请询问上级机关，或用文件传送记录。
error-argument = 有一个值不可接受。
error-frame = 这不是摄像头的画面。
error-photo = 这不是图片，或图片已损坏或过大。
error-not-built = 本版本不含该部分。
error-record = 证书的数据不可接受。
error-number-conflict = 该编号曾以不同内容签署。请使用新编号，并注明取代此编号。
error-number-conflict-of = { $number } 曾以不同内容签署。请使用新编号，并注明取代此编号。
error-number-conflict-voided = { $number } 已作废或已被取代，现将再次打印。
error-number-conflict-unsigned = 被取代的 { $number } 从未以此台账签署。
error-number-conflict-another = 被取代的 { $number } 由另一把密钥签署。手机只有凭撤销才视其为作废。
error-ledger-damaged = 无法读取台账。请先恢复，再签署任何内容。
error-ledger-damaged-at = 无法读取台账第 { $line } 行。请先恢复，再签署任何内容。
error-ledger-damaged-missing = 此密钥已签署过，而其台账不在此处或是较旧的副本：其中此密钥的编号少于 { $count } 个。请先从密钥所在文件夹或副本恢复台账，再签署任何内容。
error-ledger-damaged-carried-on = 此台账到此为止，并在密钥 { $key } 旁继续。请用那把密钥签署。
error-ledger-damaged-there = 该文件夹中已有此参与方的台账。请在旧密钥旁生成继任密钥。
error-too-long = 文本太长，码装不下。
error-draw = 无法绘制码。
error-key-kind = 该密钥另有用途。
error-key-kind-of = { $kind } 类密钥不签署证书。
error-key-kind-successor = 继任密钥须与旧密钥属于同一类型和同一参与方。
error-key-algorithm = 此类密钥不签署证书。
error-signature = 用签署者自己的公钥核对，签名无效。
error-key-file = 这不是密钥文件。
error-key-file-open = 所有者以外的人也能读取该密钥文件。
error-key-name = 密钥持有者的名称不可接受。
error-password = 密码为空或过长。
error-password-short = 此类密钥的密码至少有 { $least } 个字符。
error-password-needed = 该密钥设有密码。
error-wrong-password = 密码与该密钥不符。
error-no-secret = 该密钥文件不含私密的一半。
error-key-damaged = 该密钥文件已损坏。
error-key-damaged-halves = 该密钥文件的两半不属于同一密钥。
error-closed = 该签发方已关闭。请重新打开。

# 被拒绝的信任文件
error-trust-root-unpinned = 没有固定的根，或文件不是从固定的根开始。
error-trust-malformed = 这不是信任文件。
error-trust-signature = 签名无效，或没有任何有权者签署。
error-trust-threshold = 签署的列明密钥太少。
error-trust-group = 必须签署的一方没有签署。
error-trust-rollback = 该文件比现行信任数据旧。
error-trust-equivocation = 该文件与现行版本号相同，内容却不同。请向上级机关报告。
error-trust-part-missing = 文件缺少一个部分。
error-trust-part-rollback = 文件的一个部分比现行的旧。
error-trust-hash = 有一个部分不是文件所列的部分。
error-trust-root-chain = 新的根没有按照前一个根的规则签署。
error-trust-root-gap = 现行的根与所提供的根之间缺少一个根。
error-trust-scope = 签署所用的密钥无权作此说明。
error-trust-weak-key = 文件列有过弱的密钥。
error-trust-key-id = 两个密钥的标识相同。
error-trust-other-root = 该文件是在另一个根之下制作的，例如试点的根。
error-trust-retired-key = 签署所用的密钥已停用，且各方的清单中没有此文件。
error-trust-too-large = 该文件超过可读取的大小。

# 国家
country-named = { $name }（{ $code }）
country-AE = 阿拉伯联合酋长国
country-AM = 亚美尼亚
country-AO = 安哥拉
country-AT = 奥地利
country-AU = 澳大利亚
country-BD = 孟加拉国
country-BE = 比利时
country-BG = 保加利亚
country-BR = 巴西
country-BW = 博茨瓦纳
country-BY = 白俄罗斯
country-CA = 加拿大
country-CD = 刚果民主共和国
country-CF = 中非共和国
country-CG = 刚果共和国
country-CH = 瑞士
country-CI = 科特迪瓦
country-CM = 喀麦隆
country-CN = 中国
country-CY = 塞浦路斯
country-CZ = 捷克
country-DE = 德国
country-DK = 丹麦
country-EE = 爱沙尼亚
country-ES = 西班牙
country-EU = 欧洲联盟
country-FI = 芬兰
country-FR = 法国
country-GA = 加蓬
country-GB = 英国
country-GH = 加纳
country-GL = 格陵兰
country-GN = 几内亚
country-GR = 希腊
country-GY = 圭亚那
country-HK = 中国香港
country-HR = 克罗地亚
country-HU = 匈牙利
country-ID = 印度尼西亚
country-IE = 爱尔兰
country-IL = 以色列
country-IN = 印度
country-IT = 意大利
country-JP = 日本
country-KE = 肯尼亚
country-KG = 吉尔吉斯斯坦
country-KH = 柬埔寨
country-KR = 韩国
country-KZ = 哈萨克斯坦
country-LA = 老挝
country-LB = 黎巴嫩
country-LK = 斯里兰卡
country-LR = 利比里亚
country-LS = 莱索托
country-LT = 立陶宛
country-LU = 卢森堡
country-LV = 拉脱维亚
country-ML = 马里
country-MO = 中国澳门
country-MT = 马耳他
country-MU = 毛里求斯
country-MX = 墨西哥
country-MY = 马来西亚
country-MZ = 莫桑比克
country-NA = 纳米比亚
country-NL = 荷兰
country-NO = 挪威
country-NZ = 新西兰
country-PA = 巴拿马
country-PL = 波兰
country-PT = 葡萄牙
country-QA = 卡塔尔
country-RO = 罗马尼亚
country-RU = 俄罗斯联邦
country-SE = 瑞典
country-SG = 新加坡
country-SI = 斯洛文尼亚
country-SK = 斯洛伐克
country-SL = 塞拉利昂
country-SZ = 斯威士兰
country-TG = 多哥
country-TH = 泰国
country-TR = 土耳其
country-TW = 中华台北
country-TZ = 坦桑尼亚
country-UA = 乌克兰
country-US = 美国
country-UZ = 乌兹别克斯坦
country-VE = 委内瑞拉
country-VN = 越南
country-ZA = 南非
country-ZW = 津巴布韦
