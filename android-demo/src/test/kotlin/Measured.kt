package roughcheck.demo

/** Marks what measures, and is run by measure.sh alone: a busy machine fails no test. */
interface Measured
