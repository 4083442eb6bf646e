"""Writes the type stub of the generated module: what `uniffi-bindgen` made, without what only the machine needs.

    python stubs.py GENERATED.py                prints the stub
    python stubs.py --check GENERATED.py STUB   says in which lines the stub is behind, and exits 1

The generated code names the type of every argument of a function, but hides those of an enum's variants and of errors;
they are read from the converters beside them.
"""

import ast
import difflib
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Optional, TypeVar, Union

HEAD = '''"""The names that the Rust library exports. Written by stubs.py: change the Rust side, never this file."""

import enum
import typing

'''
SIMPLE = {"Boolean": "bool", "Bytes": "bytes", "String": "str"}
PREFIX = "_UniffiFfiConverter"
TESTS_ONLY = ("panic_on_purpose",)
"""In no library that ships."""

Function = Union[ast.FunctionDef, ast.AsyncFunctionDef]
AnyFunction = TypeVar("AnyFunction", ast.FunctionDef, ast.AsyncFunctionDef)


class Generated:
    """A module as `uniffi-bindgen` wrote it."""

    def __init__(self, source: str) -> None:
        self.body = ast.parse(source).body
        self.aliases = dict(aliases(self.body))
        for node in self.body:
            Annotations(self.aliases).visit(node)
        self.classes: dict[str, list[ast.ClassDef]] = {}
        for node in self.body:
            if isinstance(node, ast.ClassDef):
                self.classes.setdefault(node.name, []).append(node)

    def exported(self) -> list[str]:
        for node in self.body:
            if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
                return [str(name) for name in ast.literal_eval(node.value)]
        raise ValueError("no __all__: not a module of uniffi-bindgen")

    def stub(self) -> str:
        # A protocol beside each object serves whoever wants a double; the object itself says the same.
        names = sorted(name for name in self.exported() if not self.is_protocol(name) and name not in TESTS_ONLY)
        parts = [self.of_class(name) for name in names if name in self.classes]
        parts += sorted(signature(node) for node in functions(self.body) if node.name in names)
        listed = "".join(f'    "{name}",\n' for name in names)
        return HEAD + f"__all__ = [\n{listed}]\n\n" + "\n\n".join(parts) + "\n"

    def is_protocol(self, name: str) -> bool:
        return name in self.classes and [ast.unparse(base) for base in self.classes[name][-1].bases] == [
            "typing.Protocol"
        ]

    def of_class(self, name: str) -> str:
        # An error stands there twice: the base that is kept, and a class with its variants.
        first, last = self.classes[name][0], self.classes[name][-1]
        bases = [
            base for base in map(ast.unparse, first.bases) if not base.endswith("Protocol") and not base.startswith("_")
        ]
        variants = [child for child in last.body if isinstance(child, ast.ClassDef)]
        lines = [line for variant in variants for line in self.of_variant(name, variant)]
        if bases == ["enum.Enum"]:
            lines += [ast.unparse(child) for child in last.body if isinstance(child, ast.Assign)]
        lines += [line for node in functions(last.body) for line in of_method(node, is_enum=bool(variants))]
        return f"class {name}{'(' + ', '.join(bases) + ')' if bases else ''}:\n" + "\n".join(shifted(lines or ["..."]))

    def of_variant(self, owner: str, node: ast.ClassDef) -> list[str]:
        """A variant of an enum or an error, as a class inside its owner and derived from it."""
        inits = [child for child in functions(node.body) if child.name == "__init__"]
        types = self.types_of_variant(owner, node.name)
        if inits and inits[0].args.vararg is not None:
            values = ", ".join(f"value{at or ''}: {type_}" for at, type_ in enumerate(types))
            got = types[0] if len(types) == 1 else "typing.Any"
            inside = [
                f"def __init__(self, {values}, /) -> None: ...",
                f"def __getitem__(self, index: int) -> {got}: ...",
            ]
        else:
            names = [arg.arg for arg in inits[0].args.args[1:]] if inits else []
            fields = [f"{name}: {type_}" for name, type_ in zip(names, types)]
            inside = [*fields, f"def __init__({', '.join(['self', *fields])}) -> None: ..."]
        return [f"class {node.name}({owner}):", *shifted(inside)]

    def types_of_variant(self, owner: str, variant: str) -> list[str]:
        """The types of a variant's fields, from the converter that reads them."""
        (converter,) = self.classes[f"{PREFIX}Type{owner}"]
        for call in ast.walk(converter):
            if isinstance(call, ast.Call) and ast.unparse(call.func) == f"{owner}.{variant}":
                readers = [ast.unparse(reader) for reader in call.args]
                return [self.type_read_by(reader.removeprefix(PREFIX).removesuffix(".read(buf)")) for reader in readers]
        if any(ast.unparse(node) == f"{owner}.{variant}" for node in ast.walk(converter)):
            return []
        raise ValueError(f"{owner}.{variant} is read nowhere")

    def type_read_by(self, converter: str) -> str:
        for prefix, form in (("Optional", "typing.Optional[{}]"), ("Sequence", "list[{}]")):
            if converter.startswith(prefix):
                return form.format(self.type_read_by(converter.removeprefix(prefix)))
        if converter.startswith("Type"):
            name = converter.removeprefix("Type")
            return self.aliases.get(name, name)
        return "int" if re.fullmatch(r"U?Int\d+", converter) else SIMPLE[converter]


class Annotations(ast.NodeTransformer):
    """Puts builtin types for aliases, and takes away what a default does to the type of its argument."""

    def __init__(self, aliases: dict[str, str]) -> None:
        self.aliases = aliases

    def visit_arg(self, node: ast.arg) -> ast.arg:
        node.annotation = self.plain(node.annotation)
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        return self.visit_function(node)

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> ast.AsyncFunctionDef:
        return self.visit_function(node)

    def visit_function(self, node: AnyFunction) -> AnyFunction:
        node.returns = self.plain(node.returns)
        self.generic_visit(node)
        return node

    def plain(self, annotation: Optional[ast.expr]) -> Optional[ast.expr]:
        if annotation is None:
            return None
        text = re.sub(r"^typing\.Union\[object, (.*)\]$", r"\1", ast.unparse(annotation))
        text = re.sub(r"\w+", lambda name: self.aliases.get(name[0], name[0]), text)
        return ast.parse(text.replace("typing.List", "list"), mode="eval").body


def aliases(body: list[ast.stmt]) -> Iterator[tuple[str, str]]:
    """`Day = str`: a type of the library that crosses as a builtin one."""
    for node in body:
        if isinstance(node, ast.Assign):
            name, value = ast.unparse(node.targets[0]), ast.unparse(node.value)
            if name[0].isupper() and not value.startswith("_"):
                yield name, value


def functions(body: list[ast.stmt]) -> list[Function]:
    return [node for node in body if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]


def of_method(node: Function, is_enum: bool) -> Iterator[str]:
    """A method; before a record's constructor its fields, which are the arguments."""
    is_init = node.name == "__init__" and node.args.kwarg is None and not is_enum
    if node.name.startswith("_") and not is_init:
        return
    if is_init:
        yield from (f"{arg.arg}: {ast.unparse(arg.annotation)}" for arg in node.args.kwonlyargs if arg.annotation)
    yield from (f"@{ast.unparse(decorator)}" for decorator in node.decorator_list)
    yield signature(node)


def signature(node: Function) -> str:
    args = ast.unparse(node.args).replace("_DEFAULT", "...")
    word = "async def" if isinstance(node, ast.AsyncFunctionDef) else "def"
    return f"{word} {node.name}({args}) -> {ast.unparse(node.returns) if node.returns else None}: ..."


def shifted(lines: list[str]) -> list[str]:
    return ["    " + line for line in lines]


def main(arguments: list[str]) -> int:
    check = arguments[:1] == ["--check"]
    stub = Generated(Path(arguments[int(check)]).read_text()).stub()
    if not check:
        sys.stdout.write(stub)
        return 0
    kept = Path(arguments[2]).read_text()
    sys.stdout.writelines(difflib.unified_diff(kept.splitlines(True), stub.splitlines(True), "kept", "generated"))
    return int(kept != stub)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
