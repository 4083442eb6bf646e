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

# 终端上的提问，以及表示同意的回答
ask-union = { $country }的站点属于欧盟，适用欧盟法律。是否设为欧盟的站点？
ask-yes = 是 对
ask-answers = [是/否]

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
file-not-document = 这不是部件或信任文件：{ $detail }。
file-no-inputs = 该文件夹中没有 .png、.jpg、.jpeg 或 .txt。
file-not-empty = 文件夹不是空的；请指定新文件夹。
file-no-head = 该图片中没有日志头。
file-no-text = 这既不是文本，也不是图片。
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

# 证书
issued-composed = 签署前已转为 Unicode NFC：{ $fields }
revocation-made = 撤回文件在 { $file }：请发给每个站点。

# 仪式
part-made = { $kind } 在 { $file }：尚未签署
part-composed = 已转为 Unicode NFC：{ $fields }
parts-signed = 已签署 { $count } 个，密钥 { $key }
bundle-made = 数据包 { $version } 在 { $file }
root-made = 根 1 在 { $file }：尚未签署
root-digest = 摘要
root = 根

# 上级机关
device-revoked = { $device } 已撤销
collected = 批次：{ $requests }。新记录：{ $entries }。另行存放：{ $quarantined }。
clock-right = 已确认时钟正确：{ $clock }。回执恢复签署。
clock-in-doubt = 收集服务器怀疑自己的时钟，未签署回执；有人查看时钟后，运行 `roughcheck admin --db URL clock-right`
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
