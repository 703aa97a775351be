-- Frameworks 标准体系 as trees, the place of standards in them, and how a standard moved through its states.
create table standards.framework (
    code text primary key,
    name text not null,
    edition text not null,
    region text not null,
    source text not null,
    ordinal int not null
);

create table standards.node (
    framework text not null references standards.framework,
    number text not null,
    parent text,
    title text not null,
    should int not null default 0 check (should >= 0),
    primary key (framework, number),
    foreign key (framework, parent) references standards.node
);
comment on column standards.node.should is 'How many standards the node should have 应有数';

create table standards.place (
    framework text not null,
    node text not null,
    standard uuid not null references standards.standard,
    relation text not null check (relation in ('ADOPTED', 'MADE')),
    note text not null default '',
    primary key (framework, node, standard),
    foreign key (framework, node) references standards.node
);
comment on column standards.place.relation is 'ADOPTED 有标采标: taken as it is; MADE 无标制标: written by ourselves';

create table standards.adoption (
    standard uuid not null references standards.standard,
    based_on uuid not null references standards.standard,
    kind text not null check (kind in ('TAKEN_OVER', 'TIGHTENED', 'SUPPLEMENTED')),
    primary key (standard, based_on),
    check (standard <> based_on)
);

create table standards.move (
    standard uuid not null references standards.standard,
    version int not null,
    from_state text,
    to_state text not null,
    outcome text check (outcome in ('CONTINUE', 'REVISE', 'ABOLISH')),
    reason text not null,
    at timestamptz not null,
    by_id text not null,
    primary key (standard, version)
);
comment on table standards.move is 'Each change of state with who, when and why';

-- In addresses a code stands without blanks and strokes: GBT32168-2015.
create unique index standard_slug on standards.standard (translate(code, '/ ', ''));
