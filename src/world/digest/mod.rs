//! One number for a whole session: SHA-256 over every component and resource that the rules read.
//!
//! A feature's plugin registers what it keeps: [`DigestApp::digest_component`] and
//! [`DigestApp::digest_resource`]. The parts go into the digest by the names of their types; what
//! several states have goes in the order of the seats; floats by their bits (see [`bytes`]). A test
//! finds whatever a world holds that no plugin has registered. Random streams have keys and no state.
//! The reasons of the journal are words for readers and stay out, so that they can be said better, or
//! in another language.

pub mod bytes;
pub mod copies;

use bevy_app::App;
use bevy_ecs::component::{Component, Mutable};
use bevy_ecs::resource::Resource;
use bevy_ecs::world::World;
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use std::any::TypeId;
use std::collections::BTreeMap;

use crate::model::functions::hex;
use crate::world::digest::bytes::Bytes;
use crate::world::digest::copies::{Copies, Copy};
use crate::world::states::Seat;

/// Writes down what a world holds of one type.
type Write = Box<dyn Fn(&World) -> Bytes + Send + Sync>;

/// One component or resource, or one of each that are written down together.
struct Part {
    of: Vec<TypeId>,
    write: Write,
    /// Copies it, so that it can be put back; nothing for what no act changes.
    copy: Option<Copy>,
}

/// The components and resources that the digest covers, by the names of their types without their
/// modules.
#[derive(Default, Resource)]
pub struct DigestParts(BTreeMap<&'static str, Part>);

impl DigestParts {
    /// Whether a component or a resource is covered.
    #[must_use]
    pub fn covers(&self, of: TypeId) -> bool {
        self.0.values().any(|part| part.of.contains(&of))
    }

    /// The names of what is covered, in the order in which the digest takes them.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        self.0.keys().copied()
    }
}

/// What a plugin says of its components and resources.
pub trait DigestApp {
    /// The digest covers a component of every entity that has it, in the order of the seats; entities
    /// that are no states come before, in the order of their values.
    fn digest_component<T>(&mut self) -> &mut Self
    where
        T: Component<Mutability = Mutable> + Serialize + Clone;

    /// The digest covers a resource.
    fn digest_resource<T: Resource<Mutability = Mutable> + Serialize + Clone>(
        &mut self,
    ) -> &mut Self;

    /// The digest covers of a resource what a function writes down.
    fn digest_resource_by<T: Resource<Mutability = Mutable> + Clone>(
        &mut self,
        write: fn(&T, &mut Bytes),
    ) -> &mut Self;

    /// The digest covers, under a name, a resource together with a component that every state has; a
    /// function is given the components in the order of the seats.
    fn digest_together_by<R, C>(
        &mut self,
        name: &'static str,
        write: fn(&R, &[&C], &mut Bytes),
    ) -> &mut Self
    where
        R: Resource<Mutability = Mutable> + Clone,
        C: Component<Mutability = Mutable> + Clone;

    /// The same of a resource that no act changes, such as where the session stands.
    fn digest_fixed_resource_by<T: Resource>(&mut self, write: fn(&T, &mut Bytes)) -> &mut Self;
}

impl DigestApp for App {
    fn digest_component<T>(&mut self) -> &mut Self
    where
        T: Component<Mutability = Mutable> + Serialize + Clone,
    {
        let world = self.world_mut();
        world.register_component::<T>();
        world.register_component::<Seat>();
        let copy: Copy = Box::new(copies::component::<T>);
        register::<T>(world, Box::new(component::<T>), Some(copy));
        self
    }

    fn digest_resource<T: Resource<Mutability = Mutable> + Serialize + Clone>(
        &mut self,
    ) -> &mut Self {
        self.digest_resource_by::<T>(|value, bytes| bytes.add(value))
    }

    fn digest_resource_by<T: Resource<Mutability = Mutable> + Clone>(
        &mut self,
        write: fn(&T, &mut Bytes),
    ) -> &mut Self {
        let copy: Copy = Box::new(copies::resource::<T>);
        register::<T>(self.world_mut(), written(write), Some(copy));
        self
    }

    fn digest_together_by<R, C>(
        &mut self,
        name: &'static str,
        write: fn(&R, &[&C], &mut Bytes),
    ) -> &mut Self
    where
        R: Resource<Mutability = Mutable> + Clone,
        C: Component<Mutability = Mutable> + Clone,
    {
        let world = self.world_mut();
        world.register_component::<C>();
        world.register_component::<Seat>();
        let part = Part {
            of: vec![TypeId::of::<R>(), TypeId::of::<C>()],
            write: Box::new(move |world| together(world, write)),
            copy: Some(Box::new(|world| {
                let resource = copies::resource::<R>(world);
                let components = copies::component::<C>(world);
                Box::new(move |world| {
                    resource(world);
                    components(world);
                })
            })),
        };
        world
            .get_resource_or_init::<DigestParts>()
            .0
            .insert(name, part);
        self
    }

    fn digest_fixed_resource_by<T: Resource>(&mut self, write: fn(&T, &mut Bytes)) -> &mut Self {
        register::<T>(self.world_mut(), written(write), None);
        self
    }
}

fn written<T: Resource>(write: fn(&T, &mut Bytes)) -> Write {
    Box::new(move |world: &World| {
        let mut bytes = Bytes::default();
        if let Some(value) = world.get_resource::<T>() {
            write(value, &mut bytes);
        }
        bytes
    })
}

fn register<T: 'static>(world: &mut World, write: Write, copy: Option<Copy>) {
    let of = vec![TypeId::of::<T>()];
    let mut parts = world.get_resource_or_init::<DigestParts>();
    parts.0.insert(name::<T>(), Part { of, write, copy });
}

/// The name of a type without its modules, and without what it is made for: two types of one name
/// would stand in each other's way, which a test looks for.
fn name<T>() -> &'static str {
    let whole = std::any::type_name::<T>();
    let whole = whole.split('<').next().unwrap_or(whole);
    whole.rsplit("::").next().unwrap_or(whole)
}

fn component<T: Component + Serialize>(world: &World) -> Bytes {
    let mut each: Vec<(Option<Seat>, Bytes)> = vec![];
    if let Some(mut query) = world.try_query::<(Option<&Seat>, &T)>() {
        let all = query.iter(world);
        each.extend(all.map(|(seat, value)| (seat.copied(), Bytes::of(value))));
    }
    each.sort_by(|(a, x), (b, y)| a.cmp(b).then_with(|| x.as_slice().cmp(y.as_slice())));
    let mut bytes = Bytes::default();
    for (seat, value) in each {
        bytes.add(&seat);
        bytes.join(&value);
    }
    bytes
}

fn together<R: Resource, C: Component>(world: &World, write: fn(&R, &[&C], &mut Bytes)) -> Bytes {
    let mut states: Vec<(Seat, &C)> = vec![];
    if let Some(mut query) = world.try_query::<(&Seat, &C)>() {
        states.extend(query.iter(world).map(|(seat, value)| (*seat, value)));
    }
    states.sort_by_key(|(seat, _)| *seat);
    let states: Vec<&C> = states.into_iter().map(|(_, value)| value).collect();
    let mut bytes = Bytes::default();
    if let Some(resource) = world.get_resource::<R>() {
        write(resource, &states, &mut bytes);
    }
    bytes
}

/// The digest, hex.
#[must_use]
pub fn digest(world: &World) -> String {
    let mut hash = Sha256::new();
    if let Some(parts) = world.get_resource::<DigestParts>() {
        for (name, part) in &parts.0 {
            let bytes = (part.write)(world);
            hash.update(Bytes::of(&(*name, bytes.as_slice().len() as u64)).as_slice());
            hash.update(bytes.as_slice());
        }
    }
    hex(&hash.finalize())
}

/// Copies of what the digest covers, as it stands, to be put back into the same world (rule 1.24).
#[must_use]
pub fn copies_of(world: &World) -> Copies {
    let parts = world.get_resource::<DigestParts>();
    let parts = parts.into_iter().flat_map(|parts| parts.0.values());
    let copies = parts.filter_map(|part| part.copy.as_ref());
    Copies(copies.map(|copy| copy(world)).collect())
}
