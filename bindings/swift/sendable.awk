# uniffi 0.32 hands closures to a task without saying that they may go there, which the language mode 6 asks (and on which the compiler
# 6.0 stumbles). They may: each is called from that task alone. Compilers before 6 do not ask.
/^private func uniffiTraitInterfaceCallAsync/ { names = "makeCall handleSuccess handleError" (/WithError/ ? " lowerError" : "") }
names != "" && /^    let task = Task \{$/ {
    print "#if compiler(>=6)"
    count = split(names, closures, " ")
    for (place = 1; place <= count; place++) print "    nonisolated(unsafe) let " closures[place] " = " closures[place]
    print "#endif"
    print "    let task = Task { @Sendable in"
    names = ""
    next
}
{ print }
