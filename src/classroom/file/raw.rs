//! A class as its file has it.

use serde::{Deserialize, Serialize};

use crate::classroom::class::StepKind;
use crate::scenario::locate::Located;
use crate::scenario::raw::Name;

/// A class as its file has it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename = "Class", deny_unknown_fields)]
pub(super) struct RawClass {
    pub(super) scenario: Name,
    pub(super) theory: Name,
    pub(super) seed: u64,
    pub(super) students: Located<u32>,
    pub(super) minutes: Located<u32>,
    pub(super) tables: Vec<RawTable>,
    pub(super) plan: Vec<RawStep>,
}

/// A table as the file has it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename = "Table", deny_unknown_fields)]
pub(super) struct RawTable {
    pub(super) name: Name,
    pub(super) delegations: Vec<RawDelegation>,
    #[serde(default)]
    pub(super) press: Vec<Name>,
    #[serde(default)]
    pub(super) observers: Vec<Name>,
}

/// A delegation as the file has it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename = "Delegation", deny_unknown_fields)]
pub(super) struct RawDelegation {
    pub(super) state: Name,
    pub(super) people: Vec<Name>,
}

/// A step of the plan as the file has it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename = "Step", deny_unknown_fields)]
pub(super) struct RawStep {
    pub(super) what: StepKind,
    pub(super) minutes: Located<u32>,
    #[serde(default)]
    pub(super) to: Option<Located<u32>>,
}
