//! Values as bytes to hash: every value in one form, and no two different values of a type in the
//! same one.
//!
//! Whole numbers are eight bytes, floats the bits of an `f64`, texts their length and their bytes;
//! before each member of a list stands 1, after the last one 0; a value that may be missing has 1 or 0
//! before it, and so has every field of a structure that may be left out. Variants go by their names.

use serde::ser::{self, Serialize};
use std::fmt;

/// Bytes to hash.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bytes(Vec<u8>);

/// A value that cannot be written down.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Unwritable(String);

impl ser::Error for Unwritable {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

impl Bytes {
    /// The bytes of one value. A value that says of itself that it cannot be written leaves what it
    /// says.
    pub fn of(value: &(impl Serialize + ?Sized)) -> Self {
        let mut bytes = Self::default();
        bytes.add(value);
        bytes
    }

    /// Adds a value; see [`Self::of`].
    pub fn add(&mut self, value: &(impl Serialize + ?Sized)) {
        if let Err(Unwritable(why)) = value.serialize(&mut *self) {
            self.text(&why);
        }
    }

    /// Adds what was written down before.
    pub fn join(&mut self, other: &Self) {
        self.raw(&other.0);
    }

    /// The bytes.
    #[must_use]
    pub fn as_slice(&self) -> &[u8] {
        &self.0
    }

    fn number(&mut self, n: u64) {
        self.0.extend_from_slice(&n.to_le_bytes());
    }

    fn text(&mut self, text: &str) {
        self.raw(text.as_bytes());
    }

    fn raw(&mut self, bytes: &[u8]) {
        self.number(bytes.len() as u64);
        self.0.extend_from_slice(bytes);
    }

    fn member(&mut self, value: &(impl Serialize + ?Sized)) -> Result<(), Unwritable> {
        self.0.push(1);
        value.serialize(self)
    }

    fn none(&mut self) {
        self.0.push(0);
    }
}

/// Whole numbers, all as eight bytes.
macro_rules! whole {
    ($($name:ident: $type:ty),*) => {$(
        fn $name(self, n: $type) -> Result<(), Unwritable> {
            self.0.extend_from_slice(&i64::from(n).to_le_bytes());
            Ok(())
        }
    )*};
}

impl ser::Serializer for &mut Bytes {
    type Ok = ();
    type Error = Unwritable;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Self;
    type SerializeTupleVariant = Self;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = Self;

    whole!(serialize_bool: bool, serialize_i8: i8, serialize_i16: i16, serialize_i32: i32,
        serialize_i64: i64, serialize_u8: u8, serialize_u16: u16, serialize_u32: u32);

    fn serialize_u64(self, n: u64) -> Result<(), Unwritable> {
        self.number(n);
        Ok(())
    }

    fn serialize_f32(self, x: f32) -> Result<(), Unwritable> {
        self.serialize_f64(f64::from(x))
    }

    fn serialize_f64(self, x: f64) -> Result<(), Unwritable> {
        self.number(x.to_bits());
        Ok(())
    }

    fn serialize_char(self, c: char) -> Result<(), Unwritable> {
        self.serialize_u32(u32::from(c))
    }

    fn serialize_str(self, text: &str) -> Result<(), Unwritable> {
        self.text(text);
        Ok(())
    }

    fn serialize_bytes(self, bytes: &[u8]) -> Result<(), Unwritable> {
        self.raw(bytes);
        Ok(())
    }

    fn serialize_none(self) -> Result<(), Unwritable> {
        self.none();
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Unwritable> {
        self.member(value)
    }

    fn serialize_unit(self) -> Result<(), Unwritable> {
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Unwritable> {
        Ok(())
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<(), Unwritable> {
        self.text(variant);
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Unwritable> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Unwritable> {
        self.text(variant);
        value.serialize(self)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self, Unwritable> {
        Ok(self)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self, Unwritable> {
        Ok(self)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self, Unwritable> {
        Ok(self)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Self, Unwritable> {
        self.text(variant);
        Ok(self)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self, Unwritable> {
        Ok(self)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Unwritable> {
        Ok(self)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Self, Unwritable> {
        self.text(variant);
        Ok(self)
    }

    fn is_human_readable(&self) -> bool {
        false
    }
}

/// A list, a map, a tuple or a structure: its members, and 0 after the last one.
macro_rules! members {
    ($($trait:ident $member:ident),*) => {$(
        impl ser::$trait for &mut Bytes {
            type Ok = ();
            type Error = Unwritable;

            fn $member<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
                self.member(value)
            }

            fn end(self) -> Result<(), Unwritable> {
                self.none();
                Ok(())
            }
        }
    )*};
}

members!(
    SerializeSeq serialize_element,
    SerializeTuple serialize_element,
    SerializeTupleStruct serialize_field,
    SerializeTupleVariant serialize_field
);

impl ser::SerializeMap for &mut Bytes {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Unwritable> {
        self.member(key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
        value.serialize(&mut **self)
    }

    fn end(self) -> Result<(), Unwritable> {
        self.none();
        Ok(())
    }
}

/// A structure: 1 before each field that is there, 0 in place of one that is left out.
macro_rules! fields {
    ($($trait:ident),*) => {$(
        impl ser::$trait for &mut Bytes {
            type Ok = ();
            type Error = Unwritable;

            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                _: &'static str,
                value: &T,
            ) -> Result<(), Unwritable> {
                self.member(value)
            }

            fn skip_field(&mut self, _: &'static str) -> Result<(), Unwritable> {
                self.none();
                Ok(())
            }

            fn end(self) -> Result<(), Unwritable> {
                Ok(())
            }
        }
    )*};
}

fields!(SerializeStruct, SerializeStructVariant);
