# Checks that databases and nodes use the groups and templates of this plan; other rules check only
# these. A wire is an attribute that must refer to a resource of this plan.

locals {
  # The attribute by which other resources refer to a resource of this type.
  name_attributes = {
    aws_db_parameter_group          = "name"
    aws_db_subnet_group             = "name"
    aws_launch_template             = "id"
    aws_rds_cluster_parameter_group = "name"
    aws_security_group              = "id"
  }

  # AWS assigns some names on creation. Until then, a wire to such a name is unknown, too.
  names = {
    for type, attribute in local.name_attributes : type => {
      known = [
        for resource in local.of[type] : resource.is[attribute]
        if try(resource.is[attribute], null) != null
      ]
      unknown = anytrue([for resource in local.of[type] : can(resource.unknown[attribute])])
    }
  }

  wires = concat(
    [for database in local.of.aws_db_instance : {
      address = database.address
      to      = "aws_db_parameter_group"
      names   = try([tostring(database.is.parameter_group_name)], [])
      unknown = can(database.unknown.parameter_group_name)
    }],
    [for cluster in local.of.aws_rds_cluster : {
      address = cluster.address
      to      = "aws_rds_cluster_parameter_group"
      names   = try([tostring(cluster.is.db_cluster_parameter_group_name)], [])
      unknown = can(cluster.unknown.db_cluster_parameter_group_name)
    }],
    # Primaries only: a replica uses the subnets of its primary.
    [for database in local.primaries : {
      address = database.address
      to      = "aws_db_subnet_group"
      names   = try([tostring(database.is.db_subnet_group_name)], [])
      unknown = can(database.unknown.db_subnet_group_name)
    }],
    [for database in concat(local.of.aws_db_instance, local.of.aws_rds_cluster) : {
      address = database.address
      to      = "aws_security_group"
      names   = try([for id in database.is.vpc_security_group_ids : tostring(id)], [])
      unknown = can(database.unknown.vpc_security_group_ids)
    }],
    [for group in local.of.aws_eks_node_group : {
      address = group.address
      to      = "aws_launch_template"
      names   = try([tostring(group.is.launch_template[0].id)], [])
      unknown = can(group.unknown.launch_template[0].id)
    }],
  )

  cut_wires = [
    for wire in local.wires : wire if(
      wire.unknown
      ? !local.names[wire.to].unknown
      : length(wire.names) == 0 || length(setsubtract(wire.names, local.names[wire.to].known)) > 0
    )
  ]

  cut_off = { for wire in local.cut_wires : wire.to => wire.address... }
}
