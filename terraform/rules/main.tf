# Rules for the plan of a whole environment with all its modules. Each local below the line lists
# the resources that violate one rule; outputs.tf contains the rules in words and fails if a list is
# not empty. A first plan does not contain values that AWS assigns on creation. `unknown` lists
# these attributes, and the rules accept them. A plan for existing resources contains all values,
# also policies; therefore emulator-test.sh checks its second plan with these rules.

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
    "aws_cloudwatch_log_group", "aws_db_instance", "aws_db_parameter_group",
    "aws_db_subnet_group", "aws_default_security_group", "aws_eks_cluster", "aws_eks_node_group",
    "aws_eks_pod_identity_association",
    "aws_iam_role", "aws_iam_role_policy", "aws_kms_key", "aws_launch_template", "aws_rds_cluster", "aws_rds_cluster_instance",
    "aws_rds_cluster_parameter_group", "aws_s3_bucket", "aws_s3_bucket_policy",
    "aws_s3_bucket_public_access_block", "aws_s3_bucket_server_side_encryption_configuration",
    "aws_secretsmanager_secret", "aws_secretsmanager_secret_policy",
    "aws_secretsmanager_secret_version", "aws_security_group", "aws_security_group_rule",
    "aws_subnet", "aws_vpc_security_group_ingress_rule",
  ]

  required_tags = ["Application", "Environment", "ManagedBy"]
  everywhere    = ["0.0.0.0/0", "::/0"]

  primaries = [
    for database in concat(local.of.aws_db_instance, local.of.aws_rds_cluster) : database
    if try(database.is.replicate_source_db, null) == null
    && !can(database.unknown.replicate_source_db)
  ]
  instances = concat(local.of.aws_db_instance, local.of.aws_rds_cluster_instance)

  # -----------------------------------------------------------------------------------------------

  untagged = [
    for resource in local.resources : resource.address
    if can(resource.is.tags_all) && length(setsubtract(
      local.required_tags, try(keys(resource.is.tags_all), [])
    )) > 0
  ]

  unencrypted_databases = concat(
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
      if try(instance.is.performance_insights_enabled, false) != true
      || (
        try(instance.is.performance_insights_kms_key_id, null) == null
        && !can(instance.unknown.performance_insights_kms_key_id)
      )
    ],
  )

  unencrypted_logs = [
    for group in local.of.aws_cloudwatch_log_group : group.address
    if try(group.is.kms_key_id, null) == null && !can(group.unknown.kms_key_id)
  ]

  unencrypted_disks = [
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

  unencrypted_clusters = [
    for cluster in local.of.aws_eks_cluster : cluster.address
    if !contains(try(flatten(cluster.is.encryption_config[*].resources), []), "secrets")
  ]

  unencrypted_secrets = [
    for secret in local.of.aws_secretsmanager_secret : secret.address
    if try(secret.is.kms_key_id, null) == null && !can(secret.unknown.kms_key_id)
  ]

  unencrypted_buckets = length(local.of.aws_s3_bucket) == length([
    for encryption in local.of.aws_s3_bucket_server_side_encryption_configuration : encryption
    if try(
      encryption.is.rule[0].apply_server_side_encryption_by_default[0].sse_algorithm, ""
    ) == "aws:kms"
  ]) ? [] : local.of.aws_s3_bucket[*].address

  unrotated_keys = [
    for key in local.of.aws_kms_key : key.address
    if try(key.is.enable_key_rotation, false) != true
  ]

  public_databases = [
    for instance in local.instances : instance.address
    if try(instance.is.publicly_accessible, true) != false
  ]

  public_subnets = [
    for subnet in local.of.aws_subnet : subnet.address
    if try(subnet.is.map_public_ip_on_launch, false) != false
  ]

  open_security_groups = concat(
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
  open_clusters = [
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

  public_buckets = length(local.of.aws_s3_bucket) == length([
    for block in local.of.aws_s3_bucket_public_access_block : block
    if alltrue([
      try(block.is.block_public_acls, false), try(block.is.block_public_policy, false),
      try(block.is.ignore_public_acls, false), try(block.is.restrict_public_buckets, false),
    ])
  ]) ? [] : local.of.aws_s3_bucket[*].address

  lending_nodes = [
    for template in local.of.aws_launch_template : template.address
    if try(template.is.metadata_options[0].http_tokens, "") != "required"
    || try(template.is.metadata_options[0].http_put_response_hop_limit, 0) != 1
  ]

  untemplated_nodes = lookup(local.cut_off, "aws_launch_template", [])

  unprotected_databases = [
    for database in local.primaries : database.address
    if try(database.is.deletion_protection, false) != true
    || try(database.is.skip_final_snapshot, true) != false
    || try(database.is.backup_retention_period, 0) < 7
    || try(database.is.backup_retention_period, 36) > 35
    || try(database.is.copy_tags_to_snapshot, false) != true
  ]

  lonely_databases = concat(
    [
      for database in local.primaries : database.address
      if can(database.is.multi_az) && try(database.is.multi_az, false) != true
    ],
    length(local.of.aws_rds_cluster) > 0 && length(local.of.aws_rds_cluster_instance) < 2
    ? local.of.aws_rds_cluster[*].address : [],
  )

  plaintext_databases = concat(
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

  misplaced_databases = concat(
    lookup(local.cut_off, "aws_db_subnet_group", []),
    lookup(local.cut_off, "aws_security_group", []),
  )

  unwatched_databases = [
    for instance in local.instances : instance.address
    if try(instance.is.monitoring_interval, 0) == 0
    || try(instance.is.ca_cert_identifier, null) == null
  ]

  endless_logs = [
    for group in local.of.aws_cloudwatch_log_group : group.address
    if try(group.is.retention_in_days, 0) < 7
  ]

  silent_clusters = [
    for cluster in local.of.aws_eks_cluster : cluster.address
    if length(try(cluster.is.enabled_cluster_log_types, [])) != 5
  ]

  careless_clusters = [
    for cluster in local.of.aws_eks_cluster : cluster.address
    if try(cluster.is.access_config[0].authentication_mode, "") != "API"
    || try(cluster.is.access_config[0].bootstrap_cluster_creator_admin_permissions, true) != false
  ]

  kept_secrets = concat(
    local.of.aws_secretsmanager_secret_version[*].address,
    [
      for database in local.primaries : database.address
      if try(database.is.manage_master_user_password, false) != true
      || try(database.is.password, null) != null
      || try(database.is.master_password, null) != null
    ],
  )

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
        resources   = flatten([try(statement.Resource, [])])
      }
    ]
  ])

  public_policies = distinct([
    for statement in local.statements : statement.address
    if statement.allows && !statement.conditional && contains(statement.principals, "*")
  ])

  # The only wildcard allowed: the load balancer controller reads all load balancers.
  may_look_at = ["elasticloadbalancing:Describe*"]

  boundless_policies = distinct([
    for statement in local.statements : statement.address
    if statement.allows && length(statement.principals) == 0 && length(statement.services) == 0
    && anytrue([
      for action in setsubtract(statement.actions, local.may_look_at) : strcontains(action, "*")
    ])
  ])

  calling_pods = [
    for association in local.of.aws_eks_pod_identity_association : association.address
    if try(association.is.namespace, "farthing") == "farthing"
  ]

  shared_pod_roles = distinct([
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
