# 中文。收集服务器网页的用语。结论、处理、通关类型、国家以及“通过”的含义等用语属于核心目录，见该处。
catalogue-reviewed-by = nobody
language-name = 中文

# 每页的四周
page-title = Roughcheck 收集服务器
page-about = 各站点发来的金伯利进程证书检查
page-languages = 语言
page-unreviewed = 本译文尚无人审阅。如有疑问，以英文为准。
page-search-label = 证书编号
page-search = 查询
page-footer = 本页只在本机上显示。时间均为 UTC。“收到”按本收集服务器的时钟；手机的时钟可能有误，一切排序均不依据手机时钟。
page-elsewhere = 本页只在收集服务器本机上显示：请在该机上打开 { $address } 并加上端口号，或经 SSH 隧道访问。
page-unavailable = 数据库没有回应：请稍后再试。
pass-only = “通过”只说明证书本身。
pass-means = 它由签发方签署，未经改动，当日有效，并且在关员查验的范围内与货物相符。

# 词语
verdict-none = 无法读取
parcel-not-examined = 货物未查验
not-genuine = 未证明为真
no-post = 无站点
post-named = { $post }，{ $country }
procedure-another = 其他通关类型
row-named = 记录 { $row }
about-row = 关于记录 { $row }
standing-active = 在用
standing-superseded = 已换新密钥
standing-revoked = 已撤销
title-device = 设备密钥 { $key }
title-epoch = 纪元 { $epoch }
title-content = 内容 { $content }
age-now = 刚刚
age-minutes = { $count } 分钟前
age-hours = { $count } 小时前
age-days = { $count } 天前

# 各栏名称
column-received = 收到
column-verdict = 手机的结论
column-post-phone = 站点与手机
column-row = 记录
column-last-sync = 最近一次发送
column-rows = 记录数
column-standing = 状态
column-device = 设备
column-what = 发生了什么
column-clock = 手机时钟
column-first = 先收到
column-then = 后收到
column-said = 手机的结论
column-follows = 应得的结论
column-station = 站点
column-journal = 日志
column-doubt = 首条存疑的记录
column-missing = 缺少的记录
column-noticed = 发现时间
column-alarm = 情况与处理办法

# 首页；数目在这些词语上方
checks-title = 各站点的检查
count-stations = { $count ->
   *[other] 个站点
}
count-rows = { $count ->
   *[other] 条日志记录
}
count-twice = { $count ->
   *[other] 个重复使用的编号
}
count-wrong = { $count ->
   *[other] 个错误结论
}
count-forked = { $count ->
   *[other] 个分叉的日志
}
count-gaps = { $count ->
   *[other] 处缺口
}
count-alarms = { $count ->
   *[other] 个警示
}
judged-again = 每项检查都在此依据手机的资料、按同样的规则再判一次：结果相同 { $same } 项，不同 { $different } 项。
judged-unable = 有 { $count } 项检查缺少部分资料。
checks-arrived = 按到达顺序排列的检查
checks-none = 还没有收到任何检查。站点用 { $sync } 加本收集服务器的地址发送检查，或用 { $stick } 写入存储器，再在此处用 { $collect } 读入。
checks-newest = 最新的在前。
look-again = 重新查看
look-live = 每 { $seconds } 秒重新查看
older-title = 更早的检查
older-back = 返回最新
older-none = 没有更早的检查。
stations-title = 站点
stations-none = 还没有站点登记。请在本机上用 { $enrol } 制作登记码，交给站点：{ $station }。
stations-order = 最久没有发送的在前。

# 问题
double-title = 重复使用的编号
double-ask = 请向两个站点索取纸质证书，并询问签发方哪一份是其签发的。
double-conflict = 两份不同的证书使用此编号
double-two-countries = 曾在两个国家出示用于进口
wrong-title = 错误结论
wrong-about = 这些手机给出的结论与其自身资料应得的结论不同。请收回手机：它说了假话，或其软件被改动。
forks-title = 分叉的日志
forks-about = 同一位置有两条记录：手机被复制，或从较旧的副本恢复。两者的记录均已保存。
gaps-title = 缺口
gaps-about = 现有或曾有、但从未到达的记录。
gaps-range = { $from } 至 { $to }
alarms-title = 警示
more-in-stats = 另有 { $count } 项：见 { $stats }。

# 单个编号
history-title = 证书 { $number }
history-understood = “{ $typed }”被理解为 { $number }。
history-nothing = 没有站点发来过关于此编号的内容。这并不说明证书如何：可能有站点尚未发送其检查，也可能无人出示过。请核对编号有无输入错误。
history-synced = 各站点最近一次发送检查的时间
history-shown = 共出示 { $times } 次，涉及 { $posts } 个站点、{ $phones } 部手机。
history-seized = 扣押 { $times } 次。
history-held = 暂扣 { $times } 次。
history-released = 放行 { $times } 次。
double-none = 未发现重复使用：此编号下只有一份证书，且至多在一个国家进口。尚未发送检查的站点可能另有所知。
double-found = 此编号被重复使用。
double-pair = { $what }：{ $first } 与 { $second }。
double-place = { $post }，收到于 { $time }
rows-title = 全部记录
rows-about = 按到达顺序排列，最先到达的在上。字母相同即为同一份证书，重新打印的也一样。
rows-more = 之后还有更多记录；此处为最先的 { $count } 条。

# 查询
search-title = 查询
search-none = 不是证书编号
search-asked = 您指的是哪个编号？
search-help = 编号以签发参加方的两个字母开头，后接 1 至 16 个字母和数字，例如 { $example }。空格、连字符、斜线和点不影响，前面的“编号”之类的词也不影响。

# 警示及各自的处理办法
alarm-fork = 一个密钥下有两本日志
alarm-fork-do = 请查明谁用过此手机或其副本；两者的记录均已保存。
alarm-gap = 已无处可寻的记录
alarm-gap-do = 手机已将其删除，此处也没有：请查找备份。
alarm-truncated = 日志被截短
alarm-truncated-do = 手机上的内容少于它曾发送的。再次使用前请查明原因。
alarm-head = 日志头的签名无效
alarm-head-do = 该批内容未保存。请收回手机。
alarm-foreign-key = 日志由另一密钥签署
alarm-foreign-key-do = 有人发来了不属于自己的日志的记录。
alarm-field = 有一栏与其记录不符
alarm-field-do = 该栏已舍弃；记录本身已保存。
alarm-quarantined = 记录被另行存放
alarm-quarantined-do = 其内容在手机上被改动。请收回手机。
alarm-verdict = 结论与资料不符
alarm-verdict-do = 手机的结论与其资料应得的不同。请收回手机。
alarm-succession-of-revoked = 已撤销的密钥指定了新密钥
alarm-succession-of-revoked-do = 新密钥未予登记。
alarm-token-used-twice = 一个登记码被两部手机使用
alarm-token-used-twice-do = 请查明它是为哪一部制作的；撤销另一部。
alarm-token-for-revoked = 登记码被已撤销的手机使用
alarm-token-for-revoked-do = 该手机仍为已撤销。
alarm-went-back = 手机上有内容倒退
alarm-went-back-do = 其密钥、清单或时间比以前旧、已丢失或被人写入。再次使用前请查明手机发生了什么。
alarm-set-otherwise = 手机被另行设置
alarm-set-otherwise-do = 手机上更改了其站点或根。请查明是谁所为。
alarm-another = 其他警示
alarm-another-do = 由更新版本的收集服务器发出。

# 简短说明的问题；其名称在旁边
fault-text-unreadable = 什么也读不出
fault-text-foreign = 其他类型的码或文字
fault-text-several = 同时出示了多份证书；均未判断
fault-text-too-large = 图片太大，无法读取
fault-text-unsupported = 不支持读取的图片或文件类型
fault-text-damaged = 图片文件已损坏
fault-code-missing = 没有可读的码；编号由人工输入
fault-format-malformed = 不具备证书的格式
fault-format-newer = 版本比手机所能理解的更新
fault-signature-invalid = 签名无效
fault-key-unknown = 其密钥不知属于哪个机关
fault-key-compromised = 签署密钥已落入他人之手
fault-key-retired = 签署密钥已停用
fault-key-outside-window = 签署密钥当日无权签署
fault-key-foreign-country = 由另一国家的密钥签署
fault-key-wrong-use = 由不用于证书的密钥签署
fault-dates-expired = 已过期
fault-dates-not-yet-valid = 签发日尚未到来
fault-dates-reversed = 到期日早于签发日
fault-dates-too-long = 有效期超过允许的长度
fault-revocation-revoked = 其编号已被撤回
fault-revocation-replaced = 其编号已被另一编号取代
fault-participant-none = 签发方不是参加方
fault-participant-suspended = 签发方被中止参加
fault-participant-unknown-date = 不知道签发方当日是否为参加方
fault-participant-left-since = 签发方在签发之后被中止参加或退出
fault-participant-member = 签发方是另一参加方的成员，由后者代为签发
fault-participant-by-other-lists = 签发方只在其他参加方的名单上
fault-zone-not-compliant = 来自不得出口的矿区
fault-zone-no-export = 来自不得运出任何货物的国家
fault-zone-near = 来自写法与名单所列几乎相同的矿区
fault-zone-unknown = 不知道其矿区可否出口
fault-zone-missing = 应写明矿区而没有写明
fault-origin-undisclosed = 未披露来源国
fault-origin-missing = 没有写明任何来源国
fault-origin-not-participant = 开采地所在国从未是参加方
fault-origin-suspended = 开采地所在国被中止参加、已退出或受矿区限制
fault-provenance-differs = 启运国与其编号所示不同
fault-provenance-not-participant = 启运国从未是参加方
fault-restriction-origin = 本国法律涉及其开采来源
fault-restriction-provenance = 本国法律涉及其启运国
fault-restriction-party = 本国法律涉及其出口商或进口商
fault-restriction-zone = 本国法律涉及其矿区
fault-restriction-unknown = 本国法律所涉，手机太旧而无法判断
fault-destination-elsewhere = 开具用于在另一国家进口
fault-content-implausible = 重量与价值不合理
fault-number-form = 所输入的文字不是证书编号
fault-number-out-of-range = 签发方从未印制过的编号
fault-number-differs = 印刷编号与码中编号不同
fault-number-near = 印刷编号与码中编号只差若干个零或一个字符
fault-alert-number = 其编号有警报
fault-alert-seal = 其封志有警报
fault-alert-party = 其出口商或进口商有警报
fault-alert-near = 与警报所指相近
fault-parcel-count-differs = 包件数量不同
fault-parcel-carats-differs = 重量不同
fault-parcel-seals-differs = 封志不同
fault-parcel-seals-not-readable = 有无法辨认的封志
fault-parcel-seals-renewed = 封志在途中更换
fault-parcel-hs-differs = 钻石种类不同
fault-parcel-hs-sorted = 钻石事后已分类，或未按证书分类
fault-parcel-stones-synthetic = 发现合成钻石
fault-parcel-stones-polished = 发现已抛光的钻石
fault-seen-conflict = 此编号曾以不同内容出示
fault-seen-seized = 其货物曾被扣押
fault-seen-refused-before = 此前曾被拒绝
fault-seen-held-before = 此前曾被暂扣
fault-seen-other-parcel = 此前曾与另一批货物一同出示
fault-seen-released = 此前已在进口站点放行
fault-seen-closed-import = 其进口已获确认
fault-seen-two-countries = 此前曾在另一国家出示用于进口
fault-procedure-other = 不是本站点的通关类型
fault-procedure-own-issue = 本方自己的证书，用于进口
fault-procedure-not-own = 另一参加方的证书，用于出口
fault-clock-behind = 手机时钟慢了
fault-clock-ahead = 手机时钟快了很多
fault-trust-none = 手机没有信任数据
fault-trust-stale = 手机的信任数据已旧
fault-trust-rolled-back = 手机曾有更新的信任数据
fault-trust-lists-old = 手机上的清单已旧
fault-trust-app-old = 手机的应用对其信任数据来说太旧
fault-advisory-zone = 民间社会就其矿区提出警告
fault-advisory-party = 民间社会就其出口商或进口商提出警告
fault-advisory-general = 民间社会提出警告
