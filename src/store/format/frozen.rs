//! Declaring a frozen shape: its fields in their order on disk, or its variants in theirs.

/// Declares shapes of types of `domain` of the same names: a `record` of fields, a `choice` of
/// variants, a bare `number`. A field or variant that `domain` has and a shape has not does not
/// compile.
///
/// A record that got more fields since is `older`: behind a `;` it says what those are where they
/// were not written. A choice that got more variants since is `outgrown`: behind a `;` it says which
/// of its own stands for those, which nobody ever wrote in it.
macro_rules! frozen {
    ($($(#[$about:meta])* $form:ident $name:ident $body:tt)*) => {
        $(frozen!(@$form $(#[$about])* $name $body);)*
    };
    (@record $(#[$about:meta])* $name:ident { $($field:ident: $shape:ty,)* }) => {
        frozen!(@older $(#[$about])* $name { $($field: $shape,)*; });
    };
    (@older $(#[$about:meta])* $name:ident {
        $($field:ident: $shape:ty,)*;
        $($lacking:ident: $instead:expr,)*
    }) => {
        $(#[$about])*
        #[derive(serde::Serialize, serde::Deserialize)]
        pub(in crate::store) struct $name { $($field: $shape,)* }

        impl $crate::store::format::Shape for $name {
            type Value = $crate::domain::$name;
            fn of(value: &Self::Value) -> Self {
                use $crate::store::format::Shape;
                let $crate::domain::$name { $($field,)* $($lacking: _,)* } = value;
                Self { $($field: Shape::of($field),)* }
            }
            fn value(self) -> Self::Value {
                use $crate::store::format::Shape;
                $crate::domain::$name {
                    $($field: Shape::value(self.$field),)*
                    $($lacking: $instead,)*
                }
            }
        }
    };
    (@number $(#[$about:meta])* $name:ident ($shape:ty)) => {
        $(#[$about])*
        #[derive(serde::Serialize, serde::Deserialize)]
        pub(in crate::store) struct $name($shape);

        impl $crate::store::format::Shape for $name {
            type Value = $crate::domain::$name;
            fn of(value: &Self::Value) -> Self { Self(value.0) }
            fn value(self) -> Self::Value { $crate::domain::$name(self.0) }
        }
    };
    // A choice that got more variants since: behind a `;` what stands for those. It is what nobody
    // ever wrote: only the newest shape is written.
    (@outgrown $(#[$about:meta])* $name:ident {
        $($variant:ident $(($held:ident: $shape:ty))?,)*;
        $instead:expr
    }) => {
        $(#[$about])*
        #[derive(serde::Serialize, serde::Deserialize)]
        pub(in crate::store) enum $name { $($variant $(($shape))?,)* }

        impl $crate::store::format::Shape for $name {
            type Value = $crate::domain::$name;
            fn of(value: &Self::Value) -> Self {
                match value {
                    $($crate::domain::$name::$variant $(($held))? =>
                        Self::$variant $((<$shape as $crate::store::format::Shape>::of($held)))?,)*
                    _ => $instead,
                }
            }
            fn value(self) -> Self::Value {
                match self {
                    $(Self::$variant $(($held))? =>
                        $crate::domain::$name::$variant $(($crate::store::format::Shape::value($held)))?,)*
                }
            }
        }
    };
    (@choice $(#[$about:meta])* $name:ident { $($variant:ident $(($held:ident: $shape:ty))?,)* }) => {
        $(#[$about])*
        #[derive(serde::Serialize, serde::Deserialize)]
        pub(in crate::store) enum $name { $($variant $(($shape))?,)* }

        impl $crate::store::format::Shape for $name {
            type Value = $crate::domain::$name;
            fn of(value: &Self::Value) -> Self {
                match value {
                    $($crate::domain::$name::$variant $(($held))? =>
                        Self::$variant $((<$shape as $crate::store::format::Shape>::of($held)))?,)*
                }
            }
            fn value(self) -> Self::Value {
                match self {
                    $(Self::$variant $(($held))? =>
                        $crate::domain::$name::$variant $(($crate::store::format::Shape::value($held)))?,)*
                }
            }
        }
    };
}
pub(super) use frozen;
