mock_provider "aws" { source = "../../mocks" }

variables {
  name               = "farthing-test"
  environment        = "production"
  cidr               = "10.20.0.0/16"
  availability_zones = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]
}

run "three_tiers_in_three_zones" {
  assert {
    condition = alltrue([
      for tier in [aws_subnet.public, aws_subnet.private, aws_subnet.database] :
      toset([for subnet in tier : subnet.availability_zone]) == toset(var.availability_zones)
    ])
    error_message = "Each tier must have a subnet in each zone."
  }

  assert {
    condition     = output.database_subnet_cidrs == ["10.20.160.0/22", "10.20.164.0/22", "10.20.168.0/22"]
    error_message = "The address ranges of the database tier must not change."
  }

  assert {
    condition = alltrue([
      for subnet in concat(
        values(aws_subnet.public), values(aws_subnet.private), values(aws_subnet.database)
      ) : !subnet.map_public_ip_on_launch
    ])
    error_message = "No subnet may assign public addresses."
  }

  assert {
    condition = length(distinct(concat(
      values(local.private_cidrs), values(local.public_cidrs), values(local.database_cidrs)
    ))) == 9
    error_message = "Subnets must have different address ranges."
  }
}

run "load_balancers_find_their_subnets" {
  assert {
    condition = alltrue(concat(
      [for subnet in aws_subnet.public : subnet.tags["kubernetes.io/role/elb"] == "1"],
      [for subnet in aws_subnet.private : subnet.tags["kubernetes.io/role/internal-elb"] == "1"],
    ))
    error_message = "Subnets must carry the tags that the load balancer controller looks for."
  }
}

run "each_zone_has_a_nat_gateway" {
  assert {
    condition     = length(aws_nat_gateway.this) == 3 && length(aws_eip.nat) == 3
    error_message = "There must be a NAT gateway in each zone."
  }

  assert {
    condition     = length(aws_route.private_nat) == 3
    error_message = "Each private subnet must have a route to the internet."
  }
}

run "dev_may_share_one_nat_gateway" {
  variables {
    environment        = "dev"
    single_nat_gateway = true
  }

  assert {
    condition     = keys(aws_nat_gateway.this) == ["eu-central-1a"] && length(aws_route.private_nat) == 3
    error_message = "All three private subnets must share the NAT gateway of the first zone."
  }
}

# Different ids for the route tables. The run has its own state, in which no resource has an id yet.
run "the_database_tier_has_no_internet_route" {
  state_key = "route-tables"

  override_resource {
    target = aws_route_table.database
    values = { id = "rtb-database" }
  }

  override_resource {
    target = aws_route_table.public
    values = { id = "rtb-public" }
  }

  override_resource {
    target = aws_route_table.private
    values = { id = "rtb-private" }
  }

  assert {
    condition = !contains(
      concat([aws_route.public_internet.route_table_id], values(aws_route.private_nat)[*].route_table_id),
      "rtb-database"
    )
    error_message = "The database tier must have only the local route."
  }

  assert {
    condition = alltrue([
      for association in aws_route_table_association.database :
      association.route_table_id == "rtb-database"
    ])
    error_message = "All database subnets must use the table without routes."
  }

  assert {
    condition     = aws_vpc_endpoint.s3.route_table_ids == toset(["rtb-private"])
    error_message = "S3 must be reachable from the private subnets only."
  }
}

run "aws_services_have_endpoints_in_the_network" {
  assert {
    condition = toset([for endpoint in aws_vpc_endpoint.interface : endpoint.service_name]) == toset([
      for service in ["ecr.api", "ecr.dkr", "kms", "logs", "secretsmanager", "sts"] :
      "com.amazonaws.eu-central-1.${service}"
    ])
    error_message = "ECR, KMS, logs, Secrets Manager and STS must have endpoints."
  }

  assert {
    condition = alltrue([
      for endpoint in aws_vpc_endpoint.interface :
      endpoint.private_dns_enabled && endpoint.vpc_endpoint_type == "Interface"
    ])
    error_message = "The endpoints must be interfaces with private DNS names."
  }

  assert {
    condition = toset([
      for rule in aws_vpc_security_group_ingress_rule.endpoints_https : rule.cidr_ipv4
    ]) == toset(values(local.private_cidrs))
    error_message = "The endpoints must accept connections from the private subnets only."
  }

  assert {
    condition     = aws_vpc_endpoint.s3.vpc_endpoint_type == "Gateway"
    error_message = "S3 must have a gateway endpoint, which is free."
  }
}

run "the_default_security_group_has_no_rules" {
  assert {
    condition     = aws_default_security_group.this.tags.Name == "farthing-test-default-unused"
    error_message = "Terraform must manage the default security group, which removes its rules."
  }
}

run "flow_logs_are_complete_encrypted_and_expire" {
  assert {
    condition     = aws_flow_log.this.traffic_type == "ALL"
    error_message = "Accepted and rejected traffic must be logged."
  }

  assert {
    condition = (
      aws_cloudwatch_log_group.flow_logs.kms_key_id == module.logs_key.arn
      && aws_cloudwatch_log_group.flow_logs.retention_in_days == 30
    )
    error_message = "Flow logs must be encrypted with our key and have a retention period."
  }

  assert {
    condition = (
      jsondecode(aws_iam_role.flow_logs.assume_role_policy).Statement[0].Condition.StringEquals["aws:SourceAccount"]
      == "123456789012"
    )
    error_message = "Only flow logs of this account may assume the role."
  }
}

run "a_bad_name_is_refused" {
  command = plan

  variables { name = "Farthing!" }

  expect_failures = [var.name]
}

run "an_unknown_environment_is_refused" {
  command = plan

  variables { environment = "prod" }

  expect_failures = [var.environment]
}

run "a_network_that_is_too_small_is_refused" {
  command = plan

  variables { cidr = "10.20.0.0/24" }

  expect_failures = [var.cidr]
}

run "an_address_with_host_bits_is_refused" {
  command = plan

  variables { cidr = "10.20.1.0/16" }

  expect_failures = [var.cidr]
}

run "two_zones_are_refused" {
  command = plan

  variables { availability_zones = ["eu-central-1a", "eu-central-1b"] }

  expect_failures = [var.availability_zones]
}

run "the_same_zone_twice_is_refused" {
  command = plan

  variables { availability_zones = ["eu-central-1a", "eu-central-1b", "eu-central-1b"] }

  expect_failures = [var.availability_zones]
}

run "a_region_for_a_zone_is_refused" {
  command = plan

  variables { availability_zones = ["eu-central-1", "eu-central-2", "eu-central-3"] }

  expect_failures = [var.availability_zones]
}

run "a_single_nat_gateway_is_refused_outside_dev" {
  command = plan

  variables { single_nat_gateway = true }

  expect_failures = [var.single_nat_gateway]
}

run "an_unsupported_retention_period_is_refused" {
  command = plan

  variables { log_retention_days = 8 }

  expect_failures = [var.log_retention_days]
}
