//! What the rules read as it stood at a moment, so that an act can be taken back (rule 1.24). It is
//! what the digest covers, of which a test says that it is all.

use std::fmt;

use bevy_ecs::component::{Component, Mutable};
use bevy_ecs::entity::Entity;
use bevy_ecs::resource::Resource;
use bevy_ecs::world::World;

/// Copies what a world holds of one type.
pub(super) type Copy = Box<dyn Fn(&World) -> PutBack + Send + Sync>;

/// Puts it back.
pub(super) type PutBack = Box<dyn Fn(&mut World) + Send + Sync>;

/// What the rules read, as it stood at a moment of a world.
pub struct Copies(pub(super) Vec<PutBack>);

impl fmt::Debug for Copies {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Copies").field(&self.0.len()).finish()
    }
}

impl Copies {
    /// Puts them back into the same world, as often as one likes.
    pub fn put_back(&self, world: &mut World) {
        for put_back in &self.0 {
            put_back(world);
        }
    }
}

/// Copies a component of every entity that has it; none is added or removed in a session.
pub(super) fn component<T: Component<Mutability = Mutable> + Clone>(world: &World) -> PutBack {
    let mut each: Vec<(Entity, T)> = vec![];
    if let Some(mut query) = world.try_query::<(Entity, &T)>() {
        each.extend(query.iter(world).map(|(e, value)| (e, value.clone())));
    }
    Box::new(move |world| {
        for (entity, value) in &each {
            if let Some(mut now) = world.get_mut::<T>(*entity) {
                now.clone_from(value);
            }
        }
    })
}

/// Copies a resource, if it is there.
pub(super) fn resource<T: Resource<Mutability = Mutable> + Clone>(world: &World) -> PutBack {
    let value = world.get_resource::<T>().cloned();
    Box::new(move |world| {
        if let (Some(value), Some(mut now)) = (&value, world.get_resource_mut::<T>()) {
            now.clone_from(value);
        }
    })
}
