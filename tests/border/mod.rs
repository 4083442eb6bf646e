//! Border cases with the answer that a competent focal point would give, one file a topic.

mod inputs;
