# 中文。仅由命令使用的文字：用法、文件、密钥、仪式、上级机关和演示。检查、日志及程序库失败的用语属于核心目录，见该处。
catalogue-reviewed-by = nobody

# 用法错误；每条之前是所指的选项
usage-unknown = 本命令没有 { $what }。
usage-suggested = 是否指 { $what }？
usage-value = { $option } 不能是 { $value }。
usage-values = 可以是：{ $values }。
usage-missing = 缺少：{ $what }。
usage-conflict = { $what } 与 { $other } 不能同时使用。
usage-other = 无法理解这条命令。
usage-help = 见 --help。
usage-lang = 没有这样的目录；请试 { $known }。
usage-one-certificate = { $option } 只属于一份证书：请逐一检查这 { $count } 项。
usage-read-one = `read` 只接受一项；文件夹请用 `check`。
usage-folder = 请用 --station DIR 指明站点。
usage-sync-way = 请给出地址、--to FILE 或 --receipt FILE。
usage-ending = --out 须以 .png、.svg 或 .txt 结尾。
usage-revoke = 请指明撤回什么：--number 或 --key-id。
usage-number-asked = 如果指 { $reading }，请照此书写。
usage-number-form = 编号由参加方的两个字母和序号组成。
usage-enrol = 请给出站点的 --post、--country 和 --procedure。
usage-device = 需要设备密钥或其标识，用十六进制。
usage-country = 既非 ISO 3166-1 的国家，也非参加方；请给出两个字母，如 EU、CH 或 AO。
usage-country-union = 该处的站点属于欧盟；请给出 --country EU，或用 --yes 接受。
usage-root = 既不是 64 位十六进制数字，也不是含有根的文件。
usage-root-kind = 是{ $kind }类文件，不是根文件
usage-made-at = 与本机时钟（{ $clock }）相差超过一天；如确系有意，请加 --time-is-meant
usage-refused = 不可接受：{ $detail }。
usage-password-file = 没有剩下的密钥可用此密码
usage-no-terminal = 此处无人可答：请用 { $option } 指定文件
part-version = 版本 { $version } 不可签署：版本从 1 计起，每个版本之后都必须还能有下一个
usage-against-root = 请用 --root 指明所属的根，或将 root.part 放在旁边
usage-sign-out = --out 仅用于一个部件：其余请逐个签署
usage-seen-before = 台账未说明证书属于谁：请指明 --participant
usage-module-only = --ledger 与 --participant 只用于模块中的密钥：密钥文件自有参与方，其台账在旁边。
usage-one-picture = 一张图片容不下多份证书：请指定文件夹。
usage-participant = 未说明密钥属于谁：请指定 --participant。
usage-ledger-begun = 此处没有 { $participant } 的台账（{ $file }）：如果此密钥首次为 { $participant } 签署，请指定 --participant { $participant } 和 --yes；否则请取回台账。
usage-ledger = 请用 --ledger 指定台账。
usage-succeeds = 请指定 --kind、--participant 和 --name，或它所继任的密钥。
usage-second = 第二密钥只属于当事方：--kind party。
usage-since = --since 是日期 2026-03-01 或时间 2026-03-01T10:00:00Z。

# 终端上的提问，以及表示同意的回答
ask-union = { $country }的站点属于欧盟，适用欧盟法律。是否设为欧盟的站点？
ask-issue = { $doubt } 仍要签署吗？
ask-ledger-begun = 此处没有 { $participant } 的台账。此密钥是否首次为 { $participant } 签署，并以 { $file } 为其台账？
ask-revoke-reason = 未给出理由。仍要生成撤销吗？
ask-revoke-key = 旁边的密钥文件和所指定的包中都没有密钥 { $key }。仍要撤销吗？
ask-pin = { $token } 的 PIN：
ask-yes = 是 对
ask-answers = [是/否]
ask-password = { $key }（{ $name }）的密码：
ask-new-password = 新密码：
ask-same-password = 再输入一次：

# 文件；每条之前是其名称
file-missing = 没有这样的文件或文件夹（{ $detail }）。
file-denied = 无权访问（{ $detail }）。
file-there = 已经存在（{ $detail }）。
file-full = 磁盘已满，或不允许写入更大的文件（{ $detail }）。
file-folder = 这是文件夹；需要文件（{ $detail }）。
file-failed = 系统故障：{ $detail }。
file-too-large = 超过 { $most } MiB。
file-not-text = 这不是 UTF-8 文本；请存为 UTF-8。
file-not-parcel = 这不是货物数据：{ $detail }。
file-not-certificate = 这不是证书数据：{ $detail }。
file-no-certificates = 其中没有证书对象：文件夹中应有 .json 文件，.jsonl 文件每行一个对象。
file-list = 这是对象列表：请每行写一个对象，文件以 .jsonl 结尾。
file-column = 没有与列名 { $name } 相同的栏。
file-no-row = 表格首行写明各栏名称，其后每行是一份证书。
file-not-document = 这不是部件或信任文件：{ $detail }。
file-no-inputs = 该文件夹中没有 .png、.jpg、.jpeg 或 .txt。
file-not-empty = 文件夹不是空的；请指定新文件夹。
file-no-head = 该图片中没有日志头。
file-no-text = 这既不是文本，也不是图片。
file-never-overwritten = 该文件已存在；已签署的内容从不覆盖：请指定新文件。
sign-other = 此文件已被另一份替换：请先查看，再签署。
unprinted = 无法写入标准输出：{ $detail }
failed = 失败：{ $detail }

# 密钥
key-there = 已经存在；密钥从不覆盖。
key-sealing = 加密密钥为 32 字节。
key-password-empty = --password-file 的第一行是空的。
key-cannot-sign = 该密钥现在无法签署。
key-of = { $kind } 密钥，持有者 { $name }（{ $participant }）
key-public = 公钥
key-id = 密钥标识
key-second = 第二密钥 { $algorithm }，密钥标识 { $key }
key-public-in = 公开的一半在 { $file }：可以交给他人
key-resealed = { $file } 已有新密码
key-passwords-differ = 两次密码不同：未作任何更改。
hsm-uri-malformed = 无法读取此密钥地址中的 { $what }（RFC 7512）。
hsm-uri-unknown = 本软件不认识密钥地址的属性 { $what }：它可能指另一把密钥。
hsm-uri-twice = 属性 { $what } 在此密钥地址中出现两次。
hsm-uri-module = 请指明模块：?module-path=/usr/lib/softhsm/libsofthsm2.so 之类。
hsm-uri-object = 请指明密钥：object=名称 或 id=%01。
hsm-uri-pin = 命令行上的 PIN 此机器上人人可读：请写入文件，并用 pin-source 指明。
hsm-no-pin = 此处无人可询问 PIN：请用 pin-source 指明存有 PIN 的文件。
hsm-module = 无法加载模块，请查看 module-path：{ $detail }
hsm-no-token = 模块中没有此令牌；请查看其名称或是否已插入。
hsm-several-tokens = 有多个令牌符合：请用 token、serial 或 slot-id 指明一个。
hsm-wrong-pin = PIN 错误；错误过多会锁定令牌。
hsm-locked-pin = PIN 已锁定：错误次数过多；由令牌的安全管理员解锁。
hsm-no-key = 此令牌上没有私钥 { $object }；请查看 object 与 id。
hsm-several-keys = 有多个私钥符合 { $object }：请另用 id 指明。
hsm-not-ed25519 = { $object } 不是 Ed25519 密钥，或其公钥不在令牌上。
hsm-failed = 模块失败：{ $detail }

# 证书
issued-composed = 签署前已转为 Unicode NFC：{ $fields }
revocation-made = 撤回文件在 { $file }：请发给每个站点。
revocation-unnoted = 没有台账记录此事，因为 { $file } 处没有台账：别处的台账会不经询问地允许再次签署该编号。请用 --ledger 指明。
revocation-noted-nowhere = 没有台账记录此事：{ $file } 已在密钥 { $key } 旁延续，而那份台账会不经询问地允许再次签署该编号。请用 --ledger 指明。
issue-not-meant = 未签署，因为并非本意。
issue-foreign-revoker = 其他参与方的密钥不能撤销此编号。
revoke-doubt-reason = 未给出理由；如确有此意，请用 --yes。
revoke-doubt-key = 旁边的密钥文件和所指定的包中都没有此密钥；如确有此意，请用 --yes。
revoke-unsigned = 台账未说明此密钥签署过 { $number }，而证书密钥只能作废其自身签署的编号。
revoke-not-meant = 未生成，因为并非本意。
check-not-signed = 不会签署：
check-passes = 装有此包的手机不会发现任何问题。
check-nothing = 证书本身没有问题；装有包的手机会发现什么，由 --bundle 说明。
check-found = 手机会发现：
check-qr = QR 码版本
ledger-issued = 已签发
ledger-voided = 已作废
ledger-replaced = 已被 { $number } 取代
ledger-empty = 按台账 { $file }，尚未签发任何编号。

# 仪式
part-made = { $kind } 在 { $file }：尚未签署
part-composed = 已转为 Unicode NFC：{ $fields }
parts-signed = 已签署 { $count } 个，密钥 { $key }
bundle-made = 数据包 { $version } 在 { $file }
root-made = 根 1 在 { $file }：尚未签署
root-digest = 摘要
root-next-made = 根 { $version } 在 { $file }：尚未签署；须同时满足前一个根和它自身的规则
root-key-kind = { $code }：{ $kind } 密钥在各方中没有表决权；根文件所列的密钥以 --kind party 生成。
root-key-twice = { $code }：此密钥已在 { $group } 中；每个密钥只有一票，只属一个群体。
head-made = 头 { $version } 在 { $file }：尚未签署；各方在各自所在处签署
pack-other-head = 这不是要打包的头的副本。
pack-no-head = 该文件夹中没有头：请用 `trust head` 制作。
bundle-refused = 手机会拒绝该数据包，因此未制作：{ $code }（{ $detail }）。
trust-lacking = 按根 { $root } 的规则，{ $what } 缺少签名；尚需：{ $count }；出自：{ $keys }。
show-half = 签名不全：{ $key } 只用两个密钥中的一个签署，不计入
seen-before-made = 部件 seen-before 在 { $file }：尚未签署；含证书：{ $count }；不在台账中而略去：{ $left }
told-dropped = 现行清单已撤销、而本清单不再撤销：{ $names }
told-ended = 最后一天已过：{ $names }
told-keys-gone = 现行而本清单没有的密钥：{ $names }
told-participants-gone = 现行而本政策没有的参与方：{ $names }
told-empty = 其中没有内容：{ $names }
told-one-algorithm = 强度不超过单一算法：以下各方只用一个密钥签署，且无需其他方即已足够：{ $names }
show-title = { $kind } { $version }
show-digest = 所签内容的摘要：{ $digest }
show-root = 所属的根：{ $digest }
show-more = 另有若干行（{ $count }）：--json 显示全部
show-unsigned = 尚无人签署
show-signed = 签署者：{ $key }
show-unsound = 签名不成立，标识为 { $key }
show-unknown = 签名的密钥不在此处任何清单中：{ $key }
show-same = 与现行版本 { $version } 无差别
show-differs = 与现行版本 { $version } 相比：
show-new = 现行文件中没有此类
show-added = 新增：{ $what }
show-removed = 移除：{ $what }
show-changed = 更改：{ $what }
show-not-to-sign = 任何手机都不会在现行文件之外接受它：{ $detail }
show-phone-takes = 手机会接受它。
show-phone-refuses = 手机会拒绝它：{ $detail }
list-empty = 本站没有 { $list } 内容
root = 根

# 清单中各栏的名称
list-number = 编号
list-key-id = 密钥标识
list-participant = 参加方
list-zone = 矿区
list-zones = 矿区
list-prefix = 前缀
list-digits = 位数
list-runs = 连续编号
list-reason = 理由
list-state = 状态
list-since = 自
list-until = 至
list-from = 起始
list-to = 止于
list-kind = 种类
list-source = 来源
list-text = 文字
list-party = 当事方
list-parties = 当事方
list-seal = 封志
list-harm = 危害
list-country = 国家
list-countries = 国家
list-law = 法律
list-basis = 依据
list-outcome = 结果
list-procedures = 程序
list-hs = HS
list-from-carats = 克拉起点
list-exceptions = 例外
list-key = 密钥
list-keep = 保留
list-digest = 摘要
list-mining = 开采
list-by = 评估方
list-on = 日期
list-about = 关于

# 上级机关
device-revoked = { $device } 已撤销
collected = 批次：{ $requests }。新记录：{ $entries }。另行存放：{ $quarantined }。
clock-right = 已确认时钟正确：{ $clock }。回执恢复签署。
clock-in-doubt = 收集服务器怀疑自己的时钟，未签署回执；有人查看时钟后，运行 `roughcheck admin --db URL clock-right`
clock-unmeant = --at 比本机时钟快一天以上：不签署任何回执；如确属有意，请加 --time-is-meant
collector-failed = 收集服务器故障：{ $detail }

# 站点尚待处理
undecided = 本站点有 { $checks } 项检查未作处理：请用 `decide` 记录所作处理。

# 演示
demo-due = 符合预期
demo-not-due = 不符合预期
demo-good = 应有的证书
demo-altered = 签署后价值被改动
demo-foreign-key = 由无人列明的密钥签署
demo-expired = 最后一天已过
demo-revoked = 编号已被撤回
demo-suspended = 签发当日签发方被中止参加
demo-alert = 编号有警报
demo-out-of-range = 签发方从未印制过的编号
demo-conflict = 与正常证书同号而内容不同
