//! The exported surface, a line an item: what apps may rely on. Kept in a golden file, so that a removal is seen before it
//! is shipped.

use std::collections::BTreeSet;

use uniffi_bindgen::macro_metadata::extract_from_bytes;
use uniffi_meta::{DefaultValueMetadata, EnumShape, FieldMetadata, FnParamMetadata, LiteralMetadata, Metadata, Type};

/// The surface of a library, in the order of its names.
///
/// # Errors
/// What keeps the library from being read.
pub(crate) fn of_library(library: &[u8]) -> Result<BTreeSet<String>, String> {
    let items = extract_from_bytes(library).map_err(|error| format!("{error:#}"))?;
    Ok(items.iter().flat_map(lines).collect())
}

fn lines(item: &Metadata) -> Vec<String> {
    match item {
        Metadata::Func(it) => {
            vec![call(&it.name, it.is_async, &it.inputs, it.return_type.as_ref(), it.throws.as_ref())]
        }
        Metadata::Constructor(it) => {
            let name = format!("{}::{}", it.self_name, it.name);
            vec![call(&name, it.is_async, &it.inputs, None, it.throws.as_ref())]
        }
        Metadata::Method(it) => {
            let name = format!("{}.{}", it.self_name, it.name);
            vec![call(&name, it.is_async, &it.inputs, it.return_type.as_ref(), it.throws.as_ref())]
        }
        Metadata::TraitMethod(it) => {
            let name = format!("{}.{}", it.trait_name, it.name);
            vec![call(&name, it.is_async, &it.inputs, it.return_type.as_ref(), it.throws.as_ref())]
        }
        Metadata::Record(it) => {
            // Numbered: constructors of other languages go by the order.
            let fields =
                it.fields.iter().enumerate().map(|(at, one)| format!("{}#{:02} {}", it.name, at + 1, field(one)));
            std::iter::once(format!("record {}", it.name)).chain(fields).collect()
        }
        Metadata::Enum(it) => {
            let kind = if matches!(it.shape, EnumShape::Error { .. }) { "error" } else { "enum" };
            let variants = it.variants.iter().enumerate().map(|(at, one)| {
                let fields: Vec<String> = one.fields.iter().map(field).collect();
                format!("{}#{:02} {}({})", it.name, at + 1, one.name, fields.join(", "))
            });
            std::iter::once(format!("{kind} {}", it.name)).chain(variants).collect()
        }
        Metadata::Object(it) => {
            vec![format!("object {}{}", it.name, if it.imp.is_trait_interface() { ", a trait" } else { "" })]
        }
        Metadata::CallbackInterface(it) => vec![format!("callback {}", it.name)],
        Metadata::CustomType(it) => vec![format!("value {} = {}", it.name, name_of(&it.builtin))],
        Metadata::ObjectTraitImpl(it) => vec![format!("{} is a {}", name_of(&it.ty), name_of(&it.trait_ty))],
        Metadata::Namespace(_) | Metadata::UdlFile(_) | Metadata::UniffiTrait(_) => Vec::new(),
    }
}

fn call(
    name: &str,
    is_async: bool,
    inputs: &[FnParamMetadata],
    output: Option<&Type>,
    throws: Option<&Type>,
) -> String {
    let inputs: Vec<String> = inputs
        .iter()
        .map(|one| {
            let borrowed = if one.by_ref { "&" } else { "" };
            format!("{}: {borrowed}{}{}", one.name, name_of(&one.ty), default(one.default.as_ref()))
        })
        .collect();
    let output = output.map(|ty| format!(" -> {}", name_of(ty))).unwrap_or_default();
    let throws = throws.map(|ty| format!(" throws {}", name_of(ty))).unwrap_or_default();
    format!("{}{name}({}){output}{throws}", if is_async { "async " } else { "" }, inputs.join(", "))
}

fn field(field: &FieldMetadata) -> String {
    let ty = format!("{}{}", name_of(&field.ty), default(field.default.as_ref()));
    if field.name.is_empty() { ty } else { format!("{}: {ty}", field.name) }
}

fn default(value: Option<&DefaultValueMetadata>) -> String {
    match value {
        None => String::new(),
        Some(DefaultValueMetadata::Default) => " = default".to_owned(),
        Some(DefaultValueMetadata::Literal(LiteralMetadata::String(text))) => format!(" = {text:?}"),
        Some(DefaultValueMetadata::Literal(LiteralMetadata::Int(value, ..))) => format!(" = {value}"),
        Some(DefaultValueMetadata::Literal(LiteralMetadata::UInt(value, ..))) => format!(" = {value}"),
        Some(DefaultValueMetadata::Literal(LiteralMetadata::None)) => " = null".to_owned(),
        Some(DefaultValueMetadata::Literal(other)) => format!(" = {other:?}"),
    }
}

fn name_of(ty: &Type) -> String {
    match ty {
        Type::Object { name, .. }
        | Type::Record { name, .. }
        | Type::Enum { name, .. }
        | Type::CallbackInterface { name, .. }
        | Type::Custom { name, .. } => name.clone(),
        Type::Optional { inner_type } => format!("{}?", name_of(inner_type)),
        Type::Sequence { inner_type } => format!("[{}]", name_of(inner_type)),
        Type::Set { inner_type } => format!("{{{}}}", name_of(inner_type)),
        Type::Map { key_type, value_type } => format!("{{{}: {}}}", name_of(key_type), name_of(value_type)),
        Type::Box { inner_type } => name_of(inner_type),
        other => format!("{other:?}"),
    }
}
