# Rules for the plan of a whole environment with all its modules. Each entry of `violations` is a
# rule with the resources that violate it; outputs.tf fails if there are any. A first plan does not
# contain values that AWS assigns on creation. `unknown` lists these attributes, and the rules accept
# them. A plan for existing resources contains all values, also policies; therefore emulator-test.sh
# checks its second plan with these rules.

locals {
  document = jsondecode(file(var.plan))
  changes  = try(local.document.resource_changes, local.document.test_plan.resource_changes)

  resources = [
    for change in local.changes : {
      address = change.address
      type    = change.type
      is      = change.change.after
      unknown = try(change.change.after_unknown, {})
    }
    if change.mode == "managed" && try(change.change.after, null) != null
  ]

  of_type = { for resource in local.resources : resource.type => resource... }
  of      = { for type in local.types : type => lookup(local.of_type, type, []) }
  types = [
    "aws_cloudwatch_log_group", "aws_db_instance", "aws_db_parameter_group", "aws_db_subnet_group",
    "aws_default_security_group", "aws_eks_cluster", "aws_eks_node_group",
    "aws_eks_pod_identity_association", "aws_iam_role", "aws_iam_role_policy", "aws_kms_key",
    "aws_launch_template", "aws_rds_cluster", "aws_rds_cluster_instance",
    "aws_rds_cluster_parameter_group", "aws_s3_bucket_policy", "aws_secretsmanager_secret",
    "aws_secretsmanager_secret_policy", "aws_secretsmanager_secret_version", "aws_security_group",
    "aws_security_group_rule", "aws_subnet", "aws_vpc_security_group_ingress_rule",
  ]

  everywhere = ["0.0.0.0/0", "::/0"]

  primaries = [
    for database in concat(local.of.aws_db_instance, local.of.aws_rds_cluster) : database
    if try(database.is.replicate_source_db, null) == null
    && !can(database.unknown.replicate_source_db)
  ]
  instances = concat(local.of.aws_db_instance, local.of.aws_rds_cluster_instance)

  documents = concat(
    [for role in local.of.aws_iam_role : {
      address = role.address, policy = try(jsondecode(role.is.assume_role_policy), {})
    }],
    [for resource in concat(
      local.of.aws_iam_role_policy, local.of.aws_kms_key, local.of.aws_s3_bucket_policy,
      local.of.aws_secretsmanager_secret_policy
      ) : {
      address = resource.address, policy = try(jsondecode(resource.is.policy), {})
    }],
  )

  statements = flatten([
    for document in local.documents : [
      for statement in flatten([try(document.policy.Statement, [])]) : {
        address     = document.address
        allows      = try(statement.Effect, "") == "Allow"
        conditional = can(statement.Condition)
        principals  = flatten([try(statement.Principal.AWS, []), try(tostring(statement.Principal), [])])
        services    = flatten([try(statement.Principal.Service, [])])
        conditions  = keys(try(statement.Condition.StringEquals, {}))
        actions     = flatten([try(statement.Action, [])])
      }
    ]
  ])

  # The only wildcard allowed: the load balancer controller reads all load balancers.
  may_look_at = ["elasticloadbalancing:Describe*"]

  violations = {
    "Storage, Performance Insights and the owner's password of a database must be encrypted with our key" = concat(
      [
        for database in concat(local.of.aws_db_instance, local.of.aws_rds_cluster) : database.address
        if try(database.is.storage_encrypted, false) != true
      ],
      [
        for database in local.primaries : database.address
        if(try(database.is.kms_key_id, null) == null && !can(database.unknown.kms_key_id))
        || (
          try(database.is.master_user_secret_kms_key_id, null) == null
          && !can(database.unknown.master_user_secret_kms_key_id)
        )
      ],
      [
        for instance in local.instances : instance.address
        if try(instance.is.performance_insights_enabled, false)
        && try(instance.is.performance_insights_kms_key_id, null) == null
        && !can(instance.unknown.performance_insights_kms_key_id)
      ],
    )

    "Log groups must be encrypted with our key" = [
      for group in local.of.aws_cloudwatch_log_group : group.address
      if try(group.is.kms_key_id, null) == null && !can(group.unknown.kms_key_id)
    ]

    "The disks of nodes must be encrypted with our key" = [
      for template in local.of.aws_launch_template : template.address
      if length(try(template.is.block_device_mappings, [])) == 0 || anytrue([
        for index, device in try(template.is.block_device_mappings, []) :
        try(tobool(device.ebs[0].encrypted), false) != true
        || (
          try(device.ebs[0].kms_key_id, null) == null
          && !can(template.unknown.block_device_mappings[index].ebs[0].kms_key_id)
        )
      ])
    ]

    "The secrets of a cluster must be encrypted with our key" = [
      for cluster in local.of.aws_eks_cluster : cluster.address
      if !contains(try(flatten(cluster.is.encryption_config[*].resources), []), "secrets")
    ]

    "Secrets must be encrypted with our key" = [
      for secret in local.of.aws_secretsmanager_secret : secret.address
      if try(secret.is.kms_key_id, null) == null && !can(secret.unknown.kms_key_id)
    ]

    "Keys must be rotated automatically" = [
      for key in local.of.aws_kms_key : key.address
      if try(key.is.enable_key_rotation, false) != true
    ]

    "A database must not have a public address" = [
      for instance in local.instances : instance.address
      if try(instance.is.publicly_accessible, true) != false
    ]

    "Databases must be in our subnet groups and security groups" = concat(
      lookup(local.cut_off, "aws_db_subnet_group", []),
      lookup(local.cut_off, "aws_security_group", []),
    )

    "A subnet must not assign public addresses" = [
      for subnet in local.of.aws_subnet : subnet.address
      if try(subnet.is.map_public_ip_on_launch, false) != false
    ]

    "A security group must not accept connections from the whole internet, and the default one must have no rules" = concat(
      [
        for rule in local.of.aws_vpc_security_group_ingress_rule : rule.address
        if contains(local.everywhere, coalesce(try(rule.is.cidr_ipv4, null), "none"))
        || contains(local.everywhere, coalesce(try(rule.is.cidr_ipv6, null), "none"))
      ],
      [
        for rule in local.of.aws_security_group_rule : rule.address
        if try(rule.is.type, "") == "ingress" && length(setintersection(local.everywhere, concat(
          try(coalescelist(rule.is.cidr_blocks), []), try(coalescelist(rule.is.ipv6_cidr_blocks), [])
        ))) > 0
      ],
      [
        for group in local.of.aws_security_group : group.address
        if length(setintersection(local.everywhere, flatten([
          for rule in try(group.is.ingress, []) : concat(
            try(coalescelist(rule.cidr_blocks), []), try(coalescelist(rule.ipv6_cidr_blocks), [])
          )
        ]))) > 0
      ],
      [
        for group in local.of.aws_default_security_group : group.address
        if length(try(group.is.ingress, [])) > 0 || length(try(group.is.egress, [])) > 0
      ],
    )

    # A public network may be /16 at most, as in the module; wider ranges count as open.
    "A cluster must be reachable from its network, and from the internet only for networks of size /16 or smaller" = [
      for cluster in local.of.aws_eks_cluster : cluster.address
      if try(cluster.is.vpc_config[0].endpoint_private_access, false) != true
      || (
        try(cluster.is.vpc_config[0].endpoint_public_access, true) != false
        && anytrue([
          for cidr in try(coalescelist(cluster.is.vpc_config[0].public_access_cidrs), local.everywhere) :
          try(tonumber(split("/", cidr)[1]), 0) < 16
        ])
      )
    ]

    "Nodes must require IMDSv2 with a hop limit of 1" = [
      for template in local.of.aws_launch_template : template.address
      if try(template.is.metadata_options[0].http_tokens, "") != "required"
      || try(template.is.metadata_options[0].http_put_response_hop_limit, 0) != 1
    ]

    "Nodes must use our launch template" = lookup(local.cut_off, "aws_launch_template", [])

    "Databases must have deletion protection, a final snapshot and backups of 7 days or more" = [
      for database in local.primaries : database.address
      if try(database.is.deletion_protection, false) != true
      || try(database.is.skip_final_snapshot, true) != false
      || try(database.is.backup_retention_period, 0) < 7
    ]

    "A database must have a standby in another zone" = concat(
      [
        for database in local.primaries : database.address
        if can(database.is.multi_az) && try(database.is.multi_az, false) != true
      ],
      length(local.of.aws_rds_cluster) > 0 && length(local.of.aws_rds_cluster_instance) < 2
      ? local.of.aws_rds_cluster[*].address : [],
    )

    "Databases must use our parameter groups, which reject connections without TLS" = concat(
      [
        for group in concat(
          local.of.aws_db_parameter_group, local.of.aws_rds_cluster_parameter_group
        ) : group.address
        if !contains(
          [for parameter in try(group.is.parameter, []) : "${parameter.name}=${parameter.value}"],
          "rds.force_ssl=1"
        )
      ],
      lookup(local.cut_off, "aws_db_parameter_group", []),
      lookup(local.cut_off, "aws_rds_cluster_parameter_group", []),
    )

    "Log groups must have a retention period of 7 days or more" = [
      for group in local.of.aws_cloudwatch_log_group : group.address
      if try(group.is.retention_in_days, 0) < 7
    ]

    "Only access entries may give permissions in a cluster; its creator must get none" = [
      for cluster in local.of.aws_eks_cluster : cluster.address
      if try(cluster.is.access_config[0].authentication_mode, "") != "API"
      || try(cluster.is.access_config[0].bootstrap_cluster_creator_admin_permissions, true) != false
    ]

    "Terraform must not set values of secrets or passwords of databases" = concat(
      local.of.aws_secretsmanager_secret_version[*].address,
      [
        for database in local.primaries : database.address
        if try(database.is.manage_master_user_password, false) != true
        || try(database.is.password, null) != null
        || try(database.is.master_password, null) != null
      ],
    )

    "A policy must not give everybody access without a condition" = distinct([
      for statement in local.statements : statement.address
      if statement.allows && !statement.conditional && contains(statement.principals, "*")
    ])

    "Roles must not have an action with a wildcard, except for reading load balancers" = distinct([
      for statement in local.statements : statement.address
      if statement.allows && length(statement.principals) == 0 && length(statement.services) == 0
      && anytrue([
        for action in setsubtract(statement.actions, local.may_look_at) : strcontains(action, "*")
      ])
    ])

    "A service account in the namespace farthing must not have a role" = [
      for association in local.of.aws_eks_pod_identity_association : association.address
      if try(association.is.namespace, "farthing") == "farthing"
    ]

    "A pod role must be restricted to one service account in one namespace of one cluster" = distinct([
      for statement in local.statements : statement.address
      if contains(statement.services, "pods.eks.amazonaws.com") && length(setsubtract(
        [
          "aws:RequestTag/eks-cluster-arn", "aws:RequestTag/kubernetes-namespace",
          "aws:RequestTag/kubernetes-service-account",
        ],
        statement.conditions
      )) > 0
    ])
  }
}
