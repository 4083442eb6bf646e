# 中文。程序库所发现的问题；这些文字用在句中。
catalogue-reviewed-by = nobody

# JSON，以及 serde 对它的说明
detail-place = { $found }（第 { $line } 行，第 { $column } 列）
detail-field = 栏 `{ $field }`：{ $found }
detail-not-json = 这不是 JSON
detail-json-end = JSON 过早结束
detail-no-object = 这不是 JSON 对象
detail-unknown-field-of = 未知的栏 `{ $field }`；可用的栏：{ $known }
detail-unknown-of = 未知的栏；可用的栏：{ $known }
detail-unknown-field = 未知的栏 `{ $field }`
detail-missing-field = 缺少栏 `{ $field }`
detail-duplicate-field = 栏 `{ $field }` 出现两次
detail-variant-of = 未知的值；可用的值：{ $known }
detail-type-found = 应为{ $expected }，而不是 `{ $value }`
detail-type = 值的种类不符；应为{ $expected }
detail-value-found = 应为{ $expected }，而不是 `{ $value }`
detail-value = 值不可用；应为{ $expected }
detail-length = 长度不符；应为{ $expected }
detail-found = { $found }，而不是 `{ $value }`
detail-text = 文本
detail-list = 列表
detail-map = 对象
detail-boolean = true 或 false
detail-reading = `{ $typed }` 可能指 { $reading }：如确系此意，请照此书写
detail-no-part = { $kind } 不由 JSON 制作

# 值
detail-time = 时间写作 YYYY-MM-DDTHH:MM:SSZ
detail-day = 日期写作 YYYY-MM-DD
detail-hexadecimal = 须为十六进制数字，每字节两位
detail-country = 国家或参加方的代码是 A 至 Z 的两个字母
detail-procedure = 程序为 import、export 或 transit
detail-decision = 处理为 release、hold 或 seize
detail-correction = 纠错级别为 L、M、Q 或 H
detail-socket = 这不是带端口的地址
detail-digit = 这不是用数字书写的数
detail-figure = 请用数字书写，最多两位小数，例如 1204.35
detail-amount = 金额用数字书写，最多两位小数，小于一百亿
detail-number = 证书编号以签发参加方的两个字母开头
detail-serial = 两个字母之后是 1 至 16 个字母和数字
detail-empty = 文本是空的
detail-long = 文本过长
detail-unshown = 含有不能如实显示的字符
detail-unshown-sign = { $sign } 不显示，或不能如实显示
detail-space = 首尾有空白

# 主管机关和上级机关
detail-foreign-number = { $own } 的密钥只撤销自己的编号，不能撤销 { $number }
detail-key-reason = 密钥为 compromised 或 retired
detail-database = 数据库写作 sqlite:FILE
detail-no-database = { $file } 处没有数据库：用 `serve` 或带 --bundle 的 `enrol` 建立
detail-no-device = 没有已登记的设备使用此密钥
detail-no-bundle = 收集服务器尚无信任数据包：请用 --bundle FILE 提供，然后制作登记码
detail-head = 日志头无法读取
detail-threshold = 门槛为 { $threshold }，而密钥为 { $keys } 把
detail-head-dates = 头先制作，再到更新日期，最后到终止日期
detail-not-root = 这不是根
detail-no-root = 各部件中没有根
detail-inside = { $kind } 只能在数据包中安装
detail-key-id = 密钥标识是 16 位十六进制数字
detail-file-kind = 不是此类文件
detail-database-failed = 数据库故障：{ $found }
detail-postgres = PostgreSQL 将由以后的版本支持：请用 sqlite:FILE
detail-later-database = 此数据库属于更新的版本：请更新本软件
detail-other-database = 这不是收集服务器的数据库
detail-other-receipt-key = 此数据库另有回执密钥（{ $key }）：在此登记的站点只相信那一把
