# Sourced: how Cargo builds the library for any phone, Android's or Apple's. The profile `phone` stands in Cargo.toml.

# Only a lone cdylib or staticlib is optimised across crates: `cargo build`, which makes both and a Rust library, is not.
flags=(--package roughcheck-ffi --lib --profile phone)

# What each variant leaves out.
flags_of_variant() {
  case $1 in
    all) ;;
    no-photo) echo --no-default-features ;;
    *) echo "no such variant: $1 (there are: all, no-photo)" >&2; return 2 ;;
  esac
}

# The store asks for tables, triggers, partial indices and the write-ahead log. The package of SQLite brings much more:
# searching of texts, maps, statistics, JSON, dates, loading of code from elsewhere, checks of C callers. None of it is
# ever called, and what is not there cannot be attacked. Only options that need no other parser are used, as SQLite's manual demands of its amalgamation.
sqlite=(
  -U{SQLITE_ENABLE_FTS3,SQLITE_ENABLE_FTS3_PARENTHESIS,SQLITE_ENABLE_FTS5,SQLITE_ENABLE_RTREE}
  -U{SQLITE_ENABLE_DBSTAT_VTAB,SQLITE_ENABLE_STAT4,SQLITE_ENABLE_COLUMN_METADATA,SQLITE_SOUNDEX}
  -U{SQLITE_ENABLE_JSON1,SQLITE_ENABLE_LOAD_EXTENSION,SQLITE_USE_URI}
  -DSQLITE_OMIT_{JSON,LOAD_EXTENSION,DEPRECATED,SHARED_CACHE,PROGRESS_CALLBACK,TRACE,DECLTYPE,UTF16,GET_TABLE}
  -DSQLITE_OMIT_{TCL_VARIABLE,COMPLETE,DESERIALIZE,INCRBLOB,AUTHORIZATION,INTROSPECTION_PRAGMAS}
  -DSQLITE_OMIT_{AUTOVACUUM,COMPILEOPTION_DIAGS,AUTOMATIC_INDEX,OR_OPTIMIZATION}
  -DSQLITE_OMIT_{DATETIME_FUNCS,LOCALTIME,LIKE_OPTIMIZATION,XFER_OPT,BETWEEN_OPTIMIZATION,LOOKASIDE}
  -U{SQLITE_ENABLE_API_ARMOR,SQLITE_ENABLE_MEMORY_MANAGEMENT}
  -DSQLITE_{UNTESTABLE,DEFAULT_MEMSTATUS=0,DQS=0}
)
export LIBSQLITE3_FLAGS="${sqlite[*]}"
